import { View } from "../../parts/View.js";

export default function Search() {
  return <View title="Search">{null}</View>;
}
