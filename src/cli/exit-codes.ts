/** What the program's exit codes mean; `--help` and README show this table. */

export const EXIT = {
  ok: 0,
  findings: 1,
  usage: 2,
  unavailable: 3,
  defect: 70,
  interrupted: 130,
} as const;

export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [EXIT.ok, "the question was answered, even if the answer is that there is nothing"],
  [EXIT.findings, "a dataset has findings; `diff --exit-code` found differences"],
  [EXIT.usage, "wrong usage: a command, argument, option or setting can't be used"],
  [EXIT.unavailable, "the graph, port or a file isn't available, or the answer took too long"],
  [EXIT.defect, "a defect of the program; --verbose shows where"],
  [EXIT.interrupted, "interrupted (Ctrl-C)"],
];
