/** Which view stands at which address. Each is loaded when it is first opened. */
import { lazy, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { NotFound } from "./NotFound.js";
import { ViewFailure } from "./ViewFailure.js";
import { ViewLoading } from "./ViewLoading.js";

const Start = lazy(() => import("../views/start/Start.js"));
const Pair = lazy(() => import("../views/pair/Pair.js"));
const Network = lazy(() => import("../views/network/Network.js"));
const Matrix = lazy(() => import("../views/matrix/Matrix.js"));
const Gaps = lazy(() => import("../views/gaps/Gaps.js"));
const Programme = lazy(() => import("../views/gaps/Programme.js"));
const Scenario = lazy(() => import("../views/gaps/Scenario.js"));
const Claims = lazy(() => import("../views/start/Claims.js"));
const Drafting = lazy(() => import("../views/drafting/Drafting.js"));
const Library = lazy(() => import("../views/library/Library.js"));
const Search = lazy(() => import("../views/search/Search.js"));
const Page = lazy(() => import("../views/pages/Page.js"));

export function Routes() {
  const [path] = useLocation();
  return (
    <ViewFailure key={path}>
      <Suspense fallback={<ViewLoading />}>
        <Switch>
          <Route path="/" component={Start} />
          <Route path="/claims" component={Claims} />
          <Route path="/pair" component={Pair} />
          <Route path="/network" component={Network} />
          <Route path="/matrix" component={Matrix} />
          <Route path="/gaps" component={Gaps} />
          <Route path="/programme" component={Programme} />
          <Route path="/scenario" component={Scenario} />
          <Route path="/drafting" component={Drafting} />
          <Route path="/library/:list?">{({ list }) => <Library list={list ?? ""} />}</Route>
          <Route path="/search" component={Search} />
          <Route path="/:kind/:id">
            {({ kind, id }) => <Page key={id} kind={kind} id={decodeURIComponent(id)} />}
          </Route>
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </ViewFailure>
  );
}
