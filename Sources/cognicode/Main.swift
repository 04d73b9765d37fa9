import CogniSyntax
import CogniCore
@main struct M { static func main() throws {
 let t = try Parser().parse(Array("def f(x):\n  return x+1\n".utf8), as: .python)
 for i in t.nodes.indices { print(i, t.kindName(i), t.string(i), t.nodes[i].next) }
}}
