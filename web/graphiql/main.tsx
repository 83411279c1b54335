/**
 * The GraphiQL page at /graphql: the editor, the schema's documentation and the ready questions
 * as tabs. It speaks to the address that it was loaded from, and to nothing else.
 */
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { createRoot } from "react-dom/client";
import { asked } from "./asked.js";
import "./page.css";
import { questions, tabText } from "./questions.js";
import { rememberFirstQuery, storage } from "./storage.js";

// Plain POSTs: the API has no subscriptions and delivers nothing in parts.
const fetcher = createGraphiQLFetcher({ url: "/graphql", enableIncrementalDelivery: false });

const defaultTabs = questions.map((question) => ({ query: tabText(question) }));
rememberFirstQuery(defaultTabs[0]?.query ?? "");

const place = document.getElementById("graphiql");
if (!place) throw new Error('index.html has no element with the id "graphiql"');
createRoot(place).render(
  <GraphiQL {...asked()} fetcher={fetcher} defaultTabs={defaultTabs} storage={storage}>
    <GraphiQL.Logo>Treatygraph</GraphiQL.Logo>
  </GraphiQL>,
);
