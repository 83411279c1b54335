import { View } from "../../parts/View.js";

export default function Start() {
  return <View title="Start">{null}</View>;
}
