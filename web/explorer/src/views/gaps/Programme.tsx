import { View } from "../../parts/View.js";

export default function Programme() {
  return <View title="Programme">{null}</View>;
}
