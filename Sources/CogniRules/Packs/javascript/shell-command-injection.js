const cp = require("child_process");
const { exec, execSync, execFile } = require("child_process");

// ruleid: shell-command-injection
exec("rm -rf " + folder);
// ruleid: shell-command-injection
execSync(`tar xf ${archive}`, { stdio: "inherit" });
// ruleid: shell-command-injection
cp.exec(`ls ${folder}`, done);
// ruleid: shell-command-injection
cp.spawn(`grep ${word} log`, { shell: true });

// ok: shell-command-injection
execSync("npm run build");
// ok: shell-command-injection
execFile("tar", ["xf", `${archive}`]);
// ok: shell-command-injection
const found = pattern.exec(`${name}.js`);
// ok: shell-command-injection
cp.spawn("grep", [`${word}`]);
// ok: shell-command-injection
const hint = "exec('rm -rf ' + folder)"; // exec("rm -rf " + folder)
