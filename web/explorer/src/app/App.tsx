/** What every view stands in: looks, words, the connection to the API, and what is shown where one fails. */
import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider } from "@mantine/core";
import { Suspense } from "react";
import { client } from "./client.js";
import { Routes } from "./routes.js";
import { Shell } from "./Shell.js";
import { theme } from "./theme.js";
import { ViewLoading } from "./ViewLoading.js";

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <ApolloProvider client={client}>
        <Suspense fallback={<ViewLoading />}>
          <Shell>
            <Routes />
          </Shell>
        </Suspense>
      </ApolloProvider>
    </MantineProvider>
  );
}
