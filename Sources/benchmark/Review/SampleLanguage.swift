/// The languages of the made-up sources, with functions that hold places for names and numbers.
struct SampleLanguage {
    /// Start and end of the file names.
    let prefix: String
    let suffix: String
    var header = ""
    var footer = ""
    let functions: [String]

    /// The languages in turn.
    static func at(_ index: Int) -> SampleLanguage {
        let all = [python, javaScript, go, java]
        return all[index % all.count]
    }

    static let python = SampleLanguage(
        prefix: "module_", suffix: ".py",
        header:
            "import json\nimport logging\nfrom collections import defaultdict\n\nlog = logging.getLogger(__name__)\n\n\n",
        functions: [
            """
            def <verb>_<noun>_<id>(<noun>s, <field>=None, limit=<number>):
                \"""Returns the <noun>s of one <field>, at most `limit` of them.\"""
                found = []
                for <noun> in <noun>s:
                    if <field> is not None and <noun>.<field> != <field>:
                        continue
                    if len(found) >= limit:
                        log.info("more than %d <noun>s for %s", limit, <field>)
                        break
                    found.append(<noun>)
                return sorted(found, key=lambda item: item.<field>)

            """,
            """
            class <Noun>Store<id>:
                def __init__(self, path, <field>=<number>):
                    self.path = path
                    self.<field> = <field>
                    self._<noun>s = defaultdict(list)

                def <verb>(self, name, value):
                    if value is None or value < 0:
                        raise ValueError(f"bad <field> for {name}: {value!r}")
                    self._<noun>s[name].append(value * self.<field>)
                    return len(self._<noun>s[name])

                def save(self):
                    with open(self.path, "w", encoding="utf-8") as file:
                        json.dump(self._<noun>s, file, indent=2, sort_keys=True)

            """,
            """
            async def <verb>_all_<id>(client, <noun>s):
                totals = {"<field>": 0, "failed": 0}
                for <noun> in <noun>s:
                    try:
                        reply = await client.get(f"/<noun>/{<noun>.name}?limit=<number>")
                        totals["<field>"] += int(reply.get("<field>", 0))
                    except ConnectionError as error:
                        log.warning("<noun> %s: %s", <noun>.name, error)
                        totals["failed"] += 1
                return {key: value for key, value in totals.items() if value}

            """,
        ])

    static let javaScript = SampleLanguage(
        prefix: "module-", suffix: ".js",
        header: "import { readFile } from 'node:fs/promises';\nimport { log } from './log.js';\n\n",
        functions: [
            """
            export function <verb><Noun>s<id>(<noun>s, { <field> = null, limit = <number> } = {}) {
              const found = [];
              for (const <noun> of <noun>s) {
                if (<field> !== null && <noun>.<field> !== <field>) continue;
                if (found.length >= limit) {
                  log.info(`more than ${limit} <noun>s`);
                  break;
                }
                found.push({ ...<noun>, checked: true });
              }
              return found.sort((a, b) => a.<field> - b.<field>);
            }

            """,
            """
            export class <Noun>View<id> {
              #<noun>s = new Map();

              constructor(root, <field>) {
                this.root = root;
                this.<field> = <field> ?? <number>;
              }

              <verb>(name, value) {
                if (!Number.isFinite(value)) throw new TypeError(`bad <field> for ${name}`);
                const list = this.#<noun>s.get(name) ?? [];
                list.push(value * this.<field>);
                this.#<noun>s.set(name, list);
                return list.length;
              }
            }

            """,
            """
            export async function load<Noun>s<id>(path) {
              const text = await readFile(path, 'utf8');
              const <noun>s = text.split('\\n').filter((line) => line && !line.startsWith('#'));
              return <noun>s.map((line, index) => {
                const [name, <field>] = line.split(',', <number>);
                return { index, name: name.trim(), <field>: Number(<field>) };
              });
            }

            """,
        ])

    static let go = SampleLanguage(
        prefix: "file_", suffix: ".go",
        header: "package sample\n\nimport (\n\t\"errors\"\n\t\"fmt\"\n\t\"sort\"\n)\n\n",
        functions: [
            """
            // <Noun>Set<id> holds the <noun>s of one <field>.
            type <Noun>Set<id> struct {
            \t<field> int
            \tnames []string
            }

            func (s *<Noun>Set<id>) <verb>(name string, limit int) error {
            \tif name == "" {
            \t\treturn errors.New("<noun> without a name")
            \t}
            \tif len(s.names) >= limit || s.<field> > <number> {
            \t\treturn fmt.Errorf("more than %d <noun>s: %s", limit, name)
            \t}
            \ts.names = append(s.names, name)
            \tsort.Strings(s.names)
            \treturn nil
            }

            """,
            """
            func <verb><Noun>s<id>(<noun>s map[string]int, <field> int) (int, error) {
            \ttotal := 0
            \tfor name, value := range <noun>s {
            \t\tswitch {
            \t\tcase value < 0:
            \t\t\treturn 0, fmt.Errorf("%s: bad <field> %d", name, value)
            \t\tcase value > <number>:
            \t\t\ttotal += <field>
            \t\tdefault:
            \t\t\ttotal += value
            \t\t}
            \t}
            \treturn total, nil
            }

            """,
        ])

    static let java = SampleLanguage(
        prefix: "Sample", suffix: ".java",
        header:
            "package sample;\n\nimport java.util.ArrayList;\nimport java.util.List;\nimport java.util.Map;\n\nfinal class Sample {\n",
        footer: "}\n",
        functions: [
            """
                static List<String> <verb><Noun>s<id>(Map<String, Integer> <noun>s, int limit) {
                    List<String> found = new ArrayList<>();
                    for (Map.Entry<String, Integer> entry : <noun>s.entrySet()) {
                        if (entry.getValue() == null || entry.getValue() > <number>) {
                            continue;
                        }
                        if (found.size() >= limit) {
                            throw new IllegalStateException("more than " + limit + " <noun>s");
                        }
                        found.add(entry.getKey());
                    }
                    return found;
                }

            """,
            """
                record <Noun><id>(String name, int <field>) {
                    <Noun><id> {
                        if (<field> < 0) {
                            throw new IllegalArgumentException("bad <field> of " + name + ": " + <field>);
                        }
                    }

                    <Noun><id> <verb>(int factor) {
                        return new <Noun><id>(name, Math.min(<field> * factor, <number>));
                    }
                }

            """,
        ])
}
