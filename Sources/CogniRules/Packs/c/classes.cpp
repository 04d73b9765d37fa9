#include <string>

void lists(std::vector<int> &list, std::map<int, int> &table) {
    for (int x : list) {
        // ruleid: changed-while-walked
        list.push_back(x + 1);
    }
    for (int x : list) {
        if (x > 3) {
            // ok: changed-while-walked
            list.push_back(x + 1); // list.push_back(x)
            break;
        }
    }
    for (auto it = table.begin(); it != table.end(); ++it) {
        // ruleid: changed-while-walked
        if (it->second == 0) table.erase(it);
    }
    for (auto it = table.begin(); it != table.end();) {
        // ok: changed-while-walked
        it = table.erase(it);
        puts("table.erase(it)");
    }
    for (int x : list) {
        // ok: changed-while-walked
        other.push_back(x);
    }
}

void texts(std::ostringstream &out, int n, std::string a) {
    // ruleid: dangling-c-string
    const char *text = out.str().c_str();
    // ruleid: dangling-c-string
    const char *number = std::to_string(n).c_str();
    // ok: dangling-c-string
    const char *kept = a.c_str(); // out.str().c_str()
    // ok: dangling-c-string
    puts("const char *text = out.str().c_str();");
}

void locks() {
    // ruleid: lock-not-kept
    std::lock_guard<std::mutex>{mutex};
    // ok: lock-not-kept
    std::lock_guard<std::mutex> guard{mutex}; // std::lock_guard<std::mutex>{mutex}
    // ok: lock-not-kept
    puts("std::lock_guard<std::mutex>{mutex};");
}

void throws() {
    // ruleid: thrown-pointer
    if (bad) throw new std::runtime_error("no file");
    // ok: thrown-pointer
    if (bad) throw std::runtime_error("throw new"); // throw new std::runtime_error("")
    // ruleid: swallowed-exception
    try {
        save();
    } catch (const std::exception &e) {
    }
    // ok: swallowed-exception
    try {
        save();
    } catch (const std::exception &e) {
        // The copy is saved as well.
    }
    // ok: swallowed-exception
    try {
        save();
    } catch (const std::exception &e) {
        puts("catch (...) { }");
    }
}

void owners(int n) {
    Node *node = new Node();
    // ruleid: mixed-allocation
    free(node);
    Node *other = new Node();
    // ok: mixed-allocation
    delete other; // free(other)
    char *text = (char *)malloc(20);
    // ok: mixed-allocation
    free(text);
    // ok: mixed-allocation
    puts("free(node)");
    // ruleid: array-in-single-owner
    std::unique_ptr<int> list(new int[n]);
    // ok: array-in-single-owner
    std::unique_ptr<int[]> array(new int[n]); // std::unique_ptr<int> list(new int[n])
    // ok: array-in-single-owner
    puts("std::unique_ptr<int> list(new int[n]);");
}

void moves(std::string name, std::string other) {
    // ruleid: use-after-move
    store(std::move(name));
    log(name);
    // ok: use-after-move
    log(other); // store(std::move(other)); log(other)
    store(std::move(other));
    // ok: use-after-move
    puts("store(std::move(name)); log(name)");
}

// ruleid: copied-argument
int length(const std::string name) { return name.size(); }

// ok: copied-argument
int width(const std::string &name) { return name.size(); } // const std::string name

void elements(const Names &names) {
    // ruleid: copied-element
    for (const std::string name : names) {
        use(name);
    }
    // ok: copied-element
    for (const std::string &name : names) {
        use(name, "for (const std::string name : names)"); // const std::string name
    }
}
