<?php

// ruleid: debug-dump
var_dump($user);
// ruleid: debug-dump
\dd($request, $user);
// ruleid: debug-dump
if ($failed) { dump($user); }
// ruleid: debug-dump
phpinfo();

// ok: debug-dump
$logger->debug($user);
// ok: debug-dump
$yaml = Yaml::dump($user);
// ok: debug-dump
$text = $dumper->dump($user);
function describe($input) {
    ob_start();
    // ok: debug-dump
    var_dump($input);
    $text = ob_get_clean();
    return trim($text);
}
// ok: debug-dump
$hint = "var_dump($user);"; // var_dump($user);
