/** Which view stands at which address. Each is loaded when it is first opened. */
import i18n from "i18next";
import { type ComponentType, lazy, Suspense, useState } from "react";
import { Route, Switch, useLocation } from "wouter";
import { NotFound } from "./NotFound.js";
import { ViewFailure } from "./ViewFailure.js";
import { ViewLoading } from "./ViewLoading.js";
import { PAGE_FILE, VIEW_FILES, type ViewFile } from "./views.js";

const Start = viewOf(VIEW_FILES[""]);
const Pair = viewOf(VIEW_FILES.pair);
const Network = viewOf(VIEW_FILES.network);
const Matrix = viewOf(VIEW_FILES.matrix);
const Gaps = viewOf(VIEW_FILES.gaps);
const Programme = viewOf(VIEW_FILES.programme);
const Scenario = viewOf(VIEW_FILES.scenario);
const Claims = viewOf(VIEW_FILES.claims);
const Drafting = viewOf(VIEW_FILES.drafting);
const Library = viewOf(VIEW_FILES.library);
const Search = viewOf(VIEW_FILES.search);
const Page = viewOf(PAGE_FILE);

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

/**
 * A view that is loaded, with its words, when it is first opened. React's `lazy` shows its fallback even where the
 * script is there already, and then holds the view back for 300 ms; what has come is shown without it.
 */
function viewOf<TProps extends object>(file: ViewFile<TProps>): ComponentType<TProps> {
  const Late = lazy(async () => {
    const [script] = await Promise.all([file.load(), i18n.loadNamespaces([...file.words])]);
    return script;
  });
  return function OneView(props: TProps) {
    const [Shown] = useState<ComponentType<TProps>>(() => file.loaded() ?? Late);
    return <Shown {...props} />;
  };
}
