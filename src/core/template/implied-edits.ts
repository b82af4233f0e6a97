import type { RequiredEdit } from "../model/edit";
import { indicatorsOf, type Template } from "../model/template";

/** Indicators that are `required` without an edit that says so get one: `<template id>.required`, hard. */
export function impliedEdits<Code extends string>(template: Template<Code>): readonly RequiredEdit<Code>[] {
  const stated = new Set<string>(template.edits.flatMap((edit) => (edit.kind === "required" && edit.strength === "hard" ? edit.of : [])));
  const of: Code[] = [];
  for (const { code, indicator } of indicatorsOf(template)) if (indicator.required && !stated.has(code)) of.push(code);
  return of.length === 0 ? [] : [{ id: `${template.id}.required`, kind: "required", strength: "hard", of, source: template.name["zh-CN"] }];
}
