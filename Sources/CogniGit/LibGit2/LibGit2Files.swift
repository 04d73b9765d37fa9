import Clibgit2
import CogniCore

extension LibGit2Source {
    func attributes(of paths: [GitPath], in source: AttributeSource) throws(GitError) -> [PathAttributes] {
        try locked { repository throws(GitError) in
            let flags = UInt32(source == .index ? GIT_ATTR_CHECK_INDEX_ONLY : GIT_ATTR_CHECK_FILE_THEN_INDEX)
            let names = PathAttributes.names
            var result: [PathAttributes] = []
            for path in paths {
                var values = [UnsafePointer<CChar>?](repeating: nil, count: names.count)
                let code = LibGit2.withCStrings(names) { pointers in
                    var pointers = pointers
                    return path.withCString {
                        git_attr_get_many(&values, repository, flags, $0, names.count, &pointers)
                    }
                }
                try LibGit2.check(code, "reading the attributes of \(path.displayed)")
                result.append(PathAttributes(values: values.map(LibGit2Source.value)))
            }
            return result
        }
    }

    private static func value(_ text: UnsafePointer<CChar>?) -> PathAttributes.Value {
        switch git_attr_value(text) {
        case GIT_ATTR_VALUE_TRUE: .set
        case GIT_ATTR_VALUE_FALSE: .unset
        case GIT_ATTR_VALUE_STRING: text.map { .text(String(cString: $0)) } ?? .unspecified
        default: .unspecified
        }
    }

    func cleanedFile(_ path: GitPath) throws(GitError) -> (id: ObjectID, content: [UInt8]) {
        guard let workTree else { throw .noWorktree }
        let raw = try WorktreeFile.read(path, in: workTree)
        return try locked { repository throws(GitError) in
            let content = try clean(raw, path, repository)
            var id = git_oid()
            let code = content.withUnsafeBytes { git_odb_hash(&id, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) }
            try LibGit2.check(code, "hashing \(path.displayed)")
            guard let id = ObjectID(id) else { throw .unreadableFile(path, detail: "it has no object id") }
            return (id, content)
        }
    }

    /// Line ends and `ident`, as `git add` turns them; filters that run a program are told by `PathAttributes`.
    private func clean(_ raw: [UInt8], _ path: GitPath, _ repository: OpaquePointer) throws(GitError) -> [UInt8] {
        var filters: OpaquePointer?
        let code = path.withCString {
            git_filter_list_load(&filters, repository, nil, $0, GIT_FILTER_TO_ODB, GIT_FILTER_ALLOW_UNSAFE.rawValue)
        }
        try LibGit2.check(code, "loading the filters of \(path.displayed)")
        guard let filters else { return raw }
        defer { git_filter_list_free(filters) }
        var buffer = git_buf()
        defer { git_buf_dispose(&buffer) }
        let applied = raw.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                git_filter_list_apply_to_buffer(&buffer, filters, $0.baseAddress, $0.count)
            }
        }
        try LibGit2.check(applied, "filtering \(path.displayed)")
        return [UInt8](UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
    }
}
