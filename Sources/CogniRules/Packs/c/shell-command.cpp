#include <cstdlib>
#include <string>

void list(const std::string &folder, const std::string &command) {
    // ruleid: shell-command
    system(("ls " + folder).c_str());
    // ok: shell-command
    system("ls -l"); // not system(("ls " + folder).c_str())
    // ok: shell-command
    system(command.c_str());
}
