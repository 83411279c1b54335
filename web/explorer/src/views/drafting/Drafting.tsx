import { View } from "../../parts/View.js";

export default function Drafting() {
  return <View title="Drafting">{null}</View>;
}
