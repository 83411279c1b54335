import { View } from "../../parts/View.js";

export default function Library({ list }: { list: string }) {
  return <View title={list}>{null}</View>;
}
