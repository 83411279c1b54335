import { View } from "../../parts/View.js";

export default function Network() {
  return <View title="Network">{null}</View>;
}
