import Foundation
import Testing
import TreeSitter

@testable import CogniSyntax

/// The walk over tree-sitter's own subtrees sees what the cursor of its public interface sees.
@Suite struct FlatteningTests {
    @Test(arguments: LanguagePack.all)
    func flatTreeIsWhatTheCursorSees(_ pack: LanguagePack) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/CogniRules/Packs").standardizedFileURL
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        let sources = (files ?? []).filter { pack.extensions.contains($0.pathExtension) }
        try #require(!sources.isEmpty, "no example of \(pack.name)")
        for source in sources {
            let text = Array(try Data(contentsOf: source))
            try compare(text, as: pack)
            // Damaged code has error nodes, missing tokens and hidden nodes that stand alone.
            try compare(text.prefix(text.count / 2) + text.suffix(text.count / 3), as: pack)
        }
    }

    private func compare(_ text: [UInt8], as pack: LanguagePack) throws {
        let tree = try Parser().parse(text, as: pack)
        let expected = cursorWalk(pack.rewrite?(text) ?? text, tree.grammar)
        #expect(tree.nodes.map(\.summary) == expected.nodes)
        #expect(tree.depth == expected.depth)
        #expect(
            tree.nodes.indices.allSatisfy { index in
                let next = tree.nodes[(index + 1)...].firstIndex { Int($0.parent) < index } ?? tree.nodes.count
                return Int(tree.nodes[index].next) == next
            })
    }

    private func cursorWalk(_ text: [UInt8], _ grammar: Grammar) -> (nodes: [String], depth: Int) {
        let parser = ts_parser_new()
        defer { ts_parser_delete(parser) }
        ts_parser_set_language(parser, grammar.language)
        let tree = text.withUnsafeBytes { bytes in
            ts_parser_parse_string(
                parser, nil, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(bytes.count))
        }
        defer { ts_tree_delete(tree) }
        var cursor = ts_tree_cursor_new(ts_tree_root_node(tree))
        defer { ts_tree_cursor_delete(&cursor) }
        var nodes: [String] = []
        var ancestors: [Int] = []
        var depth = 0
        while true {
            let node = ts_tree_cursor_current_node(&cursor)
            let flags =
                (ts_node_is_named(node) ? 1 : 0) + (ts_node_is_missing(node) ? 2 : 0) + (ts_node_is_extra(node) ? 4 : 0)
                + (ts_node_symbol(node) == Grammar.errorKind ? 8 : 0)
            nodes.append(
                "\(ts_node_symbol(node)) \(ts_tree_cursor_current_field_id(&cursor)) \(flags) "
                    + "\(ts_node_start_byte(node))..<\(ts_node_end_byte(node)) \(ancestors.last ?? -1)")
            if ts_tree_cursor_goto_first_child(&cursor) {
                ancestors.append(nodes.count - 1)
                depth = max(depth, ancestors.count)
                continue
            }
            while !ts_tree_cursor_goto_next_sibling(&cursor) {
                guard ts_tree_cursor_goto_parent(&cursor) else { return (nodes, depth) }
                ancestors.removeLast()
            }
        }
    }
}

extension SyntaxTree.Node {
    fileprivate var summary: String { "\(kind) \(field) \(flags.rawValue) \(start)..<\(end) \(parent)" }
}
