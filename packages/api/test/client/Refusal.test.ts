import { describe, expect, test } from "vitest"
import { readRefusal } from "../../src/client/Refusal.ts"

describe("a refusal that is no JSON:API error document", () => {
  test.each([
    [{ error: "Invalid Api Key" }, "Invalid Api Key"],
    [{ error: "Not enough permissions", status: 401 }, "Not enough permissions"],
    [{ status: 404, error: "Not Found" }, "Not Found"],
    [{ error: { code: 7, message: "Try later" } }, "Try later"],
    [{ message: "No route matches" }, "No route matches"],
    [{ errors: "Not authorized" }, "Not authorized"],
    [{ errors: ["is late", "is wrong"] }, "is late; is wrong"],
    [
      { errors: { email: ["has been taken"], name: ["is missing", "is short"] } },
      "email has been taken; name is missing; name is short"
    ],
    [{ error: "two\nlines\u202e" }, "two lines"],
    [{ error: "account 2850590940090418135201 is closed" }, "account ••••5201 is closed"],
    [{ error: "" }, undefined],
    [{ error: null }, undefined],
    [{ errors: [] }, undefined],
    [{ errors: [{ code: null, detail: null }] }, undefined],
    [{ errors: [{}] }, undefined],
    [{ data: { secret: "x" } }, undefined],
    [["Not found"], "Not found"],
    ["Not found", "Not found"],
    [null, undefined],
    [7, undefined]
  ])("%j is read as %j", (json, words) => {
    expect(readRefusal(JSON.stringify(json), json)).toEqual({ errors: [], words })
  })

  test.each([
    ["", undefined],
    ["  \n", undefined],
    ["Forbidden", "Forbidden"],
    ["<!DOCTYPE html>\n<html><head><title>Attention required</title></head><body>…", "Attention required"],
    ["<html><body><h1 class='a'>Access denied</h1>", "Access denied"],
    ["<html><body>CBU 2850590940090418135201", undefined]
  ])("the page or text %j is read as %j", (text, words) => {
    expect(readRefusal(text, undefined)).toEqual({ errors: [], words })
  })
})

test("what a JSON:API error document says is kept, but for errors that say nothing", () => {
  const said = { code: "odd", status: "422", title: "Odd", detail: "No." }
  expect(readRefusal("", { errors: [{ code: null }, said] })).toEqual({ errors: [said], words: undefined })
  expect(readRefusal("", { errors: [{ code: 12 }] }).errors).toEqual([
    { status: "", code: "12", title: "", detail: "" }
  ])
})
