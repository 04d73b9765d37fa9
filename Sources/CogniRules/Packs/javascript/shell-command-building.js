const { exec, execSync } = require("child_process");
const cp = require("child_process");

function remove(folder) {
  // ruleid: shell-command-building
  execSync("rm -rf " + folder);
  // ruleid: shell-command-building
  cp.exec(`git -C ${folder} status`, done);
  // execSync("rm -rf " + folder)
  // ok: shell-command-building
  execSync("rm -rf build");
  // ok: shell-command-building
  pattern.exec(`git ${folder}`);
  // ok: shell-command-building
  execSync("rm -rf " + shellQuote(folder));
  return 'execSync("rm -rf " + folder)';
}

function run(command) {
  // ok: shell-command-building
  return execSync(command, { stdio: "inherit" });
}

const BRANCH = "main";
// ok: shell-command-building
execSync(`git push origin ${BRANCH}`);
