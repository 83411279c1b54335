import { View } from "../../parts/View.js";

export default function Scenario() {
  return <View title="Scenario">{null}</View>;
}
