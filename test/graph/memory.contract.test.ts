import { MemoryGraph } from "../../src/graph/memory/index.js";
import { describeGraphContract } from "./contract.js";

describeGraphContract("The memory engine", async () => new MemoryGraph());
