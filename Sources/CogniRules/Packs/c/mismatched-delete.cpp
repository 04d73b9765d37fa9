const char *shown = "int *p = new int[3]; delete p;";

void numbers(int n) {
    int *p = new int[n];
    fill(p);
    // ruleid: mismatched-delete
    delete p;
}

void names() {
    auto list = new std::string[4];
    // ruleid: mismatched-delete
    delete list;
}

void good(int n) {
    int *many = new int[n];
    int *one = new int(n);
    // ok: mismatched-delete
    delete[] many; // not delete many
    // ok: mismatched-delete
    delete one;
    // ok: mismatched-delete
    puts("int *p = new int[3]; delete p;");
}
