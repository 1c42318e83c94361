import { writeFileSync } from "node:fs";
import { messages } from "./messages.js";
import { refusedTypedData } from "./refused-typed-data.js";
import { transactions } from "./transactions.js";
import { typedData } from "./typed-data.js";

const RESOURCES = new URL("../src/test/resources/", import.meta.url).pathname;

/** Another folder may be named, to compare. */
const target = process.argv[2] ?? RESOURCES;

const files = {
  "transactions.json": transactions(),
  "messages.json": messages(),
  "typed-data.json": typedData(),
  "refused-typed-data.json": refusedTypedData(),
};

for (const [name, vectors] of Object.entries(files)) {
  writeFileSync(`${target}/${name}`, `[\n${vectors.map((v) => JSON.stringify(v)).join(",\n")}\n]\n`);
  console.log(`${name}: ${vectors.length} vectors`);
}
