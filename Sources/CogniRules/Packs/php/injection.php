<?php

// ruleid: command-injection
system("ping " . $_GET['host']);
$host = $_POST['host'];
// ruleid: command-injection
$text = `ping {$host}`;
// ruleid: command-injection
shell_exec("whois $host");
// ruleid: command-injection
$process = Process::fromShellCommandline('ls ' . $request->input('folder'));
// ok: command-injection
system("ping " . escapeshellarg($_GET['host']));
// ok: command-injection
$process = new Process(['ping', $request->input('host')]);
// ok: command-injection
proc_open(['ping', $_GET['host']], $pipes, $open);
// ok: command-injection
exec("kill " . (int) $_GET['pid']);
if (in_array($host, ['alpha', 'beta'], true)) {
    // ok: command-injection
    system("ping $host");
}
// ok: command-injection
$note = 'system("ping " . $_GET["host"])'; // system($_GET['host'])

function find($db, $request) {
    $name = $_GET['name'];
    // ruleid: sql-injection
    $db->query("SELECT * FROM users WHERE name = '$name'");
    // ruleid: sql-injection
    mysqli_query($db, sprintf("SELECT * FROM users WHERE name = '%s'", $name));
    // ruleid: sql-injection
    DB::select("SELECT * FROM users WHERE name = '" . $request->input('name') . "'");
    // ruleid: sql-injection
    User::query()->orderByRaw($request->get('order'));
    // ruleid: sql-injection
    $wpdb->get_results("SELECT * FROM posts WHERE title LIKE '%{$_POST['title']}%'");
    // ok: sql-injection
    DB::select("SELECT * FROM users WHERE name = ?", [$request->input('name')]);
    // ok: sql-injection
    $db->query("SELECT * FROM users WHERE name = '" . mysqli_real_escape_string($db, $name) . "'");
    // ok: sql-injection
    $wpdb->get_results($wpdb->prepare("SELECT * FROM posts WHERE title = %s", $_POST['title']));
    // ok: sql-injection
    $db->query(sprintf("SELECT * FROM users WHERE id = %d", $_GET['id']));
    // ok: sql-injection
    $page = $request->query('page', $name);
    if (!ctype_digit($name)) {
        throw new InvalidArgumentException();
    }
    // ok: sql-injection
    $db->query("SELECT * FROM users WHERE id = $name");
}

// ruleid: code-injection
eval("return " . $_POST['formula'] . ";");
// ok: code-injection
eval("return " . intval($_POST['formula']) . ";");
// ok: code-injection
$hint = "eval(\$_POST)"; // eval($_POST['formula'])
// ok: code-injection
assert($request->get('a') === 'b');

// ruleid: file-inclusion
include 'pages/' . $_GET['page'] . '.php';
// ruleid: file-inclusion
require_once("themes/{$_COOKIE['theme']}/header.php");
// ok: file-inclusion
include 'pages/' . basename($_GET['page']) . '.php';
// ok: file-inclusion
include $pages[$name];
// ok: file-inclusion
require __DIR__ . '/vendor/autoload.php'; // include $_GET['page']

// ruleid: ldap-injection
ldap_search($link, $base, "(uid=" . $_POST['user'] . ")");
// ok: ldap-injection
ldap_search($link, $base, "(uid=" . ldap_escape($_POST['user'], '', LDAP_ESCAPE_FILTER) . ")");
// ok: ldap-injection
$filter = "ldap_search({$_POST['user']})"; // ldap_search($link, $base, $_POST['user'])

// ruleid: xpath-injection
$xml->xpath("//user[@name='" . $_GET['name'] . "']");
// ruleid: xpath-injection
$xpath->query("//user[@name='" . $_GET['name'] . "']");
// ok: xpath-injection
$xml->xpath("//user[@id=" . (int) $_GET['id'] . "]");
// ok: xpath-injection
$nodes = "xpath({$_GET['name']})"; // $xml->xpath($_GET['name'])

$name = $_SESSION['name'];
// ruleid: sql-injection-stored
mysqli_query($db, "SELECT * FROM orders WHERE owner = '$name'");
// ruleid: sql-injection-stored
mysqli_query($db, "SELECT * FROM orders WHERE owner = '" . fgets($file) . "'");
// ok: sql-injection-stored
mysqli_query($db, "SELECT * FROM orders WHERE id = " . intval($_SESSION['id']));
// ok: sql-injection-stored
mysqli_query($db, "SELECT * FROM orders"); // mysqli_query($db, $_SESSION['sql'])
// ruleid: command-injection-stored
system("ls /home/$name");
// ok: command-injection-stored
system("ls /home/" . escapeshellarg($name));
// ok: command-injection-stored
$text = "system({$_SESSION['name']})"; // system($_SESSION['name'])
// ruleid: code-injection-stored
eval($_SESSION['code']);
// ok: code-injection-stored
$text = "eval(" . $_SESSION['name'] . ")"; // eval($_SESSION['name'])
// ok: code-injection-stored
eval((int) $_SESSION['name']);
// ruleid: file-inclusion-stored
include "themes/$name.php";
// ok: file-inclusion-stored
include "themes/" . basename($name) . ".php"; // include $_SESSION['name']
// ok: file-inclusion-stored
$text = "include {$_SESSION['name']}";
// ruleid: ldap-injection-stored
ldap_search($link, $base, "(uid=$name)");
// ok: ldap-injection-stored
ldap_search($link, $base, "(uid=" . ldap_escape($name, '', LDAP_ESCAPE_FILTER) . ")"); // ldap_search($name)
// ok: ldap-injection-stored
$text = "ldap_search({$_SESSION['name']})";
// ruleid: xpath-injection-stored
$xml->xpath("//user[@name='$name']");
// ok: xpath-injection-stored
$xml->xpath("//user[@id='" . intval($name) . "']"); // $xml->xpath($_SESSION['name'])
// ok: xpath-injection-stored
$text = "xpath({$_SESSION['name']})";

$id = mysqli_real_escape_string($db, $_GET['id']);
// ruleid: sql-escaped-unquoted
mysqli_query($db, "SELECT * FROM users WHERE id = " . $id);
// ruleid: sql-escaped-unquoted
mysqli_query($db, "SELECT * FROM users WHERE id = $id AND a = 1");
// ok: sql-escaped-unquoted
mysqli_query($db, "SELECT * FROM users WHERE id = '" . $id . "'"); // WHERE id = $id
// ok: sql-escaped-unquoted
mysqli_query($db, "SELECT * FROM users WHERE id = '$id'");
// ok: sql-escaped-unquoted
$text = "Escaped: " . $id;
