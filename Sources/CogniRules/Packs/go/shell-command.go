package commands

import (
	"fmt"
	"os/exec"
)

const shown = `exec.Command("sh", "-c", "ls " + folder)`

func run(folder, command string) {
	// ruleid: shell-command
	exec.Command("sh", "-c", "ls "+folder).Run()
	// ruleid: shell-command
	cmd := exec.Command("/bin/bash", "-c", fmt.Sprintf("ls %s", folder))
	cmd.Run()

	// ok: shell-command
	exec.Command("ls", "--", folder).Run() // not exec.Command("sh", "-c", "ls "+folder)
	// ok: shell-command
	exec.Command("sh", "-c", "ls "+"-l").Run()
	// ok: shell-command
	exec.Command("sh", "-c", command).Run()
	// ok: shell-command
	exec.Command("sh", "-c", fmt.Sprintf("exit %d", code)).Run()
	// ok: shell-command
	exec.Command("grep", "-e", "a"+folder).Run()
	// ok: shell-command
	log(`exec.Command("sh", "-c", "ls "+folder)`)
}
