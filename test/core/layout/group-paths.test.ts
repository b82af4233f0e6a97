import assert from "node:assert/strict";
import fc from "fast-check";
import { depthOf, groupPaths, splitGroups } from "../../../src/core/layout/group-paths";

const places = (paths: readonly (readonly string[])[], depth: number): string[] =>
  groupPaths(paths, depth).flatMap((span) => {
    const covered: string[] = [];
    for (let line = span.firstLine; line <= span.lastLine; line++) {
      for (let level = span.firstLevel; level <= span.lastLevel; level++) covered.push(`${line},${level}`);
    }
    return covered;
  });

describe("groupPaths", () => {
  it("gives neighbours one merged label for the group that they share", () => {
    assert.deepEqual(groupPaths([["企业", "总数"], ["企业", "复工"], ["人员"]], 2), [
      { label: "企业", firstLevel: 0, lastLevel: 0, firstLine: 0, lastLine: 1 },
      { label: "人员", firstLevel: 0, lastLevel: 1, firstLine: 2, lastLine: 2 },
      { label: "总数", firstLevel: 1, lastLevel: 1, firstLine: 0, lastLine: 0 },
      { label: "复工", firstLevel: 1, lastLevel: 1, firstLine: 1, lastLine: 1 },
    ]);
  });

  it("does not join a group with the line of the same name above it", () => {
    const labels = groupPaths([["企业"], ["企业", "其中：限上"]], 2).filter((span) => span.label === "企业");
    assert.deepEqual(labels.map((span) => [span.firstLine, span.lastLine, span.lastLevel]), [[0, 0, 1], [1, 1, 0]]);
  });

  it("does not join groups of the same name under different parents", () => {
    const labels = groupPaths([["甲", "数", "一"], ["乙", "数", "二"]], 3).filter((span) => span.label === "数");
    assert.equal(labels.length, 2);
  });

  it("covers every place of the head exactly once, whatever the paths", () => {
    const path = fc.array(fc.constantFrom("甲", "乙", "丙"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 8 }), fc.nat(2), (paths, spare) => {
        const depth = depthOf(paths) + spare;
        const covered = places(paths, depth);
        assert.equal(new Set(covered).size, covered.length);
        assert.equal(covered.length, paths.length * depth);
      }),
    );
  });
});

describe("splitGroups", () => {
  it("repeats a group that is too wide over each group under it", () => {
    const spans = groupPaths([["企业", "工业", "总数"], ["企业", "工业", "复工"], ["企业", "商业", "总数"]], 3);
    const isWide = ({ firstLine, lastLine }: { firstLine: number; lastLine: number }) => lastLine - firstLine > 1;
    assert.deepEqual(splitGroups(spans, isWide).filter((span) => span.firstLevel === 0).map((span) => [span.label, span.firstLine, span.lastLine]), [["企业", 0, 1], ["企业", 2, 2]]);
  });

  it("leaves a wide group alone that has none under it", () => {
    const spans = groupPaths([["企业"]], 1);
    assert.deepEqual(splitGroups(spans, () => true), spans);
  });
});
