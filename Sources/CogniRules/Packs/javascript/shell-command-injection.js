const cp = require("child_process");
const { exec, execSync, execFile } = require("child_process");

// ruleid: shell-command-injection
exec("rm -rf " + request.body.folder);
// ruleid: shell-command-injection
execSync(`tar xf ${req.query.archive}`, { stdio: "inherit" });
// ruleid: shell-command-injection
cp.exec(`ls ${ctx.params.folder}`, done);
// ruleid: shell-command-injection
cp.spawn(`grep ${req.params.word} log`, { shell: true });

// ok: shell-command-injection
execSync(`git tag ${version}`);
// ok: shell-command-injection
execSync("npm run build");
// ok: shell-command-injection
execFile("tar", ["xf", `${req.query.archive}`]);
// ok: shell-command-injection
const found = pattern.exec(`${req.query.name}.js`);
// ok: shell-command-injection
cp.spawn("grep", [`${word}`]);
// ok: shell-command-injection
const hint = "exec('rm -rf ' + req.body.folder)"; // exec("rm -rf " + req.body.folder)
