import { strict as assert } from "node:assert";
import { themeOfHost } from "../../src/pane/theme-of-host";

describe("themeOfHost", () => {
  const look = (background: string | undefined): string => themeOfHost({ background, hasForcedColors: false });

  it("is light beside Excel's white and colourful looks, and where nothing is known", () => {
    for (const background of ["#FFFFFF", "#f3f2f1", "#E6E6E6", undefined]) assert.equal(look(background), "light");
  });

  it("is dark beside its dark grey and black looks", () => {
    for (const background of ["#262626", "#000000", "#444444"]) assert.equal(look(background), "dark");
  });

  it("gives way to colours that the system forces", () => assert.equal(themeOfHost({ background: "#FFFFFF", hasForcedColors: true }), "high-contrast"));
});
