const cp = require("child_process");
const { exec, execSync, execFile } = require("child_process");

// ruleid: shell-command-building
exec("rm -rf " + folder);
// ruleid: shell-command-building
execSync(`tar xf ${archive}`, { stdio: "inherit" });
// ruleid: shell-command-building
cp.exec(`ls ${folder}`, done);
// ruleid: shell-command-building
cp.spawn(`grep ${word} log`, { shell: true });

// ok: shell-command-building
exec("ls " + request.query.folder);
// ok: shell-command-building
execSync("npm run build");
// ok: shell-command-building
execFile("tar", ["xf", `${archive}`]);
// ok: shell-command-building
const found = pattern.exec(`${name}.js`);
// ok: shell-command-building
cp.spawn("grep", [`${word}`]);
// ok: shell-command-building
const hint = "exec('rm -rf ' + folder)"; // exec("rm -rf " + folder)
