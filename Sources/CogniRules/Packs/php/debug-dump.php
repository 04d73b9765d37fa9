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
// ok: debug-dump
$hint = "var_dump($user);"; // var_dump($user);
