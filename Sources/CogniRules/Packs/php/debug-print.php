<?php

// ruleid: debug-print
print_r($user);
// ruleid: debug-print
echo '<pre>', var_export($user), '</pre>';

// ok: debug-print
$text = print_r($user, true);
// ok: debug-print
$text = var_export($user, true);
// ok: debug-print
$printer->print_r($user);
// ok: debug-print
$hint = 'print_r($user);'; // print_r($user);
