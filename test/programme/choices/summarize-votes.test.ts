import { summarizeVotes } from "service-quality/programme";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("summarizeVotes", () => {
  it("counts votes of ballots, and of votes, in order of first appearance", () => {
    const { n, votes, abstentions, options } = summarizeVotes([["b", "a"], ["a"], [], ["c", "a"]]);
    expect({ n, votes, abstentions }).toEqual({ n: 4, votes: 5, abstentions: 1 });
    expect(
      options.map(({ option, votes, voteShare, rank }) => [
        option,
        votes.count,
        votes.share,
        voteShare,
        rank,
      ]),
    ).toEqual([
      ["b", 1, 0.25, 0.2, 2],
      ["a", 3, 0.75, 0.6, 1],
      ["c", 1, 0.25, 0.2, 2],
    ]);
  });

  it("keeps the options given, also those that nobody votes for", () => {
    const { options } = summarizeVotes([["a"]], { options: ["c", "a"], confidence: 0.9 });
    expect(options.map(({ option, votes, rank }) => [option, votes.count, rank])).toEqual([
      ["c", 0, 2],
      ["a", 1, 1],
    ]);
  });

  it("has no share of votes where nobody votes", () => {
    const { votes, options, notes } = summarizeVotes([[], []], { options: ["a"] });
    expect(votes).toBe(0);
    expect(options[0]).toMatchObject({ voteShare: null, rank: 1, votes: { count: 0, n: 2, share: 0 } });
    expect(summarizeVotes([[]]).options).toEqual([]);
    expect(notes).toEqual([]);
  });

  it("keeps its refusals short, whatever the options are called", () => {
    const call = () => summarizeVotes([["b"]], { options: ["a".repeat(1e5)] });
    expect(call).toThrow(/^.{1,200}$/);
  });

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no ballots", [], {}, "insufficient_data", []],
    ["a ballot that is no list", ["a"], {}, "invalid_input", [0]],
    ["a vote that is no text", [["a"], [1]], {}, "invalid_input", [1, 0]],
    ["a hole in a ballot", [[undefined, "a"]], {}, "invalid_input", [0, 0]],
    ["an option twice on a ballot", [["a", "b", "a"]], {}, "invalid_input", [0, 2]],
    ["more votes than allowed", [["a"], ["a", "b"]], { maximum: 1 }, "invalid_input", [1]],
    ["an option that is not offered", [["a"], ["b"]], { options: ["a"] }, "invalid_input", [1, 0]],
    ["an option offered twice", [["a"]], { options: ["a", "b", "a"] }, "invalid_input", ["options", 2]],
    ["no options", [["a"]], { options: [] }, "insufficient_data", ["options"]],
    ["a maximum of 0", [["a"]], { maximum: 0 }, "invalid_input", ["maximum"]],
    ["a confidence of 1", [["a"]], { confidence: 1 }, "invalid_input", ["confidence"]],
    ["an unknown option", [["a"]], { limit: 1 }, "invalid_input", ["limit"]],
    ["no list", { a: 1 }, {}, "invalid_input", []],
    ["a vote for nothing", [[""]], {}, "invalid_input", [0, 0]],
    ["options that are no list", [["a"]], { options: "a" }, "invalid_input", ["options"]],
    ["part of a maximum", [["a"]], { maximum: 1.5 }, "invalid_input", ["maximum"]],
  ])("refuses %s", (_, ballots, options, code, path) => {
    expectRefusal(() => summarizeVotes(ballots as never, options as never), code as never, path);
  });
});
