// Reads every table of the open data with clients that others have written, and compares what they make of it with the plain list in CSV.
// Usage: node readers.mjs http://localhost:8080/api/v2; one line for each table, and an error when anything differs.
import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import JSONstat from "jsonstat-toolkit";
import { parquetReadObjects } from "hyparquet";

const base = process.argv[2];
const LOOKED_AT = 400;

async function ask(path) {
  const answer = await fetch(base + path); // Node leaves the brackets alone.
  assert.equal(answer.status, 200, path);
  return answer;
}

/** Rows of the list: codes, then the number or the sign. */
async function list(all, variables) {
  const text = await (await ask(all + "&outputFormat=csv&stub=" + variables.join(","))).text();
  return text.trim().split("\n").slice(1).map((line) => line.split(",").map((field) => field.replaceAll('"', "")));
}

function readJsonStat(id, json, rows, variables) {
  const count = json.size.reduce((product, size) => product * size, 1);
  const dataset = JSONstat(json);
  assert.equal(dataset.class, "dataset");
  assert.equal(dataset.n, count);
  assert.equal(rows.length, count);
  assert.deepEqual(dataset.role.geo, [variables[0]]);
  assert.deepEqual(dataset.role.time, ["Tid"]);
  assert.deepEqual(dataset.role.metric, ["ContentsCode"]);
  const unit = dataset.Dimension("ContentsCode").Category(0).unit;
  assert.ok(unit.base && Number.isInteger(unit.decimals));
  for (let i = 0; i < rows.length; i += Math.ceil(rows.length / LOOKED_AT)) {
    const said = rows[i].at(-1);
    const cell = dataset.Data(Object.fromEntries(variables.map((variable, at) => [variable, rows[i][at]])));
    if (cell.value === null) assert.equal(cell.status, said, `${id} ${rows[i]}`);
    else assert.equal(cell.value, Number(said), `${id} ${rows[i]}`);
  }
}

async function readParquet(id, file, rows, variables) {
  const found = await parquetReadObjects({ file, compressors: { GZIP: (packed) => gunzipSync(packed) } });
  const contents = variables.indexOf("ContentsCode");
  const keys = variables.filter((variable) => variable !== "ContentsCode");
  const byKey = new Map(found.map((row) => [keys.map((variable) => row[variable]).join(" "), row]));
  assert.equal(byKey.size, found.length);
  const alone = new Set(rows.map((row) => row[contents])).size === 1;
  for (let i = 0; i < rows.length; i += Math.ceil(rows.length / LOOKED_AT)) {
    const said = rows[i].at(-1);
    const row = byKey.get(rows[i].filter((_, at) => at !== contents && at < variables.length).join(" "));
    const name = alone ? "value" : "ContentsCode_" + rows[i][contents];
    const value = row[name];
    if (value === null || value === undefined) assert.equal(row[name + "_symbol"], said, `${id} ${rows[i]}`);
    else assert.ok(Math.abs(Number(value) - Number(said)) < 1e-9 * Math.max(1, Math.abs(said)), `${id} ${rows[i]}: ${value}`);
  }
}

const { tables } = await (await ask("/tables?pageSize=10000")).json();
for (const { id } of tables) {
  const { id: variables } = await (await ask(`/tables/${id}/metadata`)).json();
  const all = `/tables/${id}/data?` + variables.map((variable) => `valueCodes[${variable}]=*`).join("&");
  const rows = await list(all, variables);
  readJsonStat(id, await (await ask(all)).json(), rows, variables);
  await readParquet(id, await (await ask(all + "&outputFormat=parquet")).arrayBuffer(), rows, variables);
  console.log(id, rows.length);
}
