// Reads journeys with Mermaid itself. In: a JSON list of texts on standard input, and the folder
// Mermaid is installed in as the first argument. Out: for each its title, sections, tasks and
// actors, or what Mermaid says against it.
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.argv[2], "package.json"));
const { window } = new (require("jsdom").JSDOM)("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import(pathToFileURL(require.resolve("mermaid")));

const read = async (source) => {
  try {
    await mermaid.parse(source);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    // One store serves all diagrams: what it holds now is gone with the next.
    return structuredClone({
      title: db.getDiagramTitle(),
      sections: db.getSections(),
      tasks: db.getTasks(),
      actors: db.getActors(),
    });
  } catch (error) {
    return { error: String(error) };
  }
};

const found = [];
for (const source of JSON.parse(await text(process.stdin))) found.push(await read(source));
process.stdout.write(JSON.stringify(found));
