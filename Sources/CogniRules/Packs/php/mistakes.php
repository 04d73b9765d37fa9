<?php
// ruleid: assigned-condition
if ($status = 'open') { close(); }
// ruleid: assigned-condition
while ($ready = true) { work(); }
// ok: assigned-condition
if ($row = $rows->fetch()) { show($row); } // if ($status = 'open')
// ok: assigned-condition
if ($status == 'open') { close(); }
// ok: assigned-condition
$text = "if (\$status = 'open')";

// ruleid: self-comparison
if ($old->name === $old->name) { keep(); }
// ruleid: self-comparison
$same = $a['x'] == $a['x'];
// ok: self-comparison
if ($old->name === $new->name) { keep(); } // $a == $a
// ok: self-comparison
$fresh = next($list) === next($list);
// ok: self-comparison
$text = '$a == $a';

// ruleid: self-assignment
$this->name = $this->name;
// ok: self-assignment
$this->name = $name; // $name = $name;
// ok: self-assignment
$text = '$a = $a;';
// ok: self-assignment
$list[$i++] = $list[$i++];

// ruleid: identical-branches
if ($isAdmin) { $this->show($all); } else { $this->show($all); }
// ruleid: identical-branches
$colour = $dark ? $black : $black;
// ok: identical-branches
if ($isAdmin) { $this->show($all); } else { $this->show($own); } // else { $this->show($all); }
// ok: identical-branches
$text = '$dark ? $black : $black';

// ruleid: repeated-condition
if ($a === 1) { one(); } elseif ($a === 1) { two(); }
// ruleid: repeated-condition
if ($a->ok || $a->ok) { one(); }
// ok: repeated-condition
if ($line->next() && $line->next()) { one(); }
// ok: repeated-condition
if ($a === 1) { one(); } elseif ($a === 2) { two(); } // elseif ($a === 1)
// ok: repeated-condition
$text = '$a || $a';

// ruleid: duplicate-key
$colours = ['a' => 'red', 'b' => 'green', 'a' => 'blue'];
// ok: duplicate-key
$colours = ['a' => 'red', 'b' => 'green', 'c' => 'a']; // ['a' => 1, 'a' => 2]
// ok: duplicate-key
$colours = [$a => 'red', $b => 'green'];
// ok: duplicate-key
$nested = ['a' => ['a' => 1], 'b' => ['a' => 2]];

// ruleid: position-as-boolean
if (strpos($path, '/admin')) { deny(); }
// ruleid: position-as-boolean
if (!array_search($id, $ids)) { deny(); }
// ruleid: position-as-boolean
$found = strpos($path, '/admin') == false;
// ok: position-as-boolean
if (strpos($path, '/admin') !== false) { deny(); } // if (strpos($path, '/admin'))
// ok: position-as-boolean
if (strpos($path, '/admin') === 0) { deny(); }
// ok: position-as-boolean
$text = 'if (strpos($path, $x))';

// ruleid: match-never-boolean
if (preg_match('/^\d+$/', $id) === true) { load($id); }
// ok: match-never-boolean
if (preg_match('/^\d+$/', $id) === 1) { load($id); } // preg_match($a, $b) === true
// ok: match-never-boolean
if (preg_match('/^\d+$/', $id) === false) { fail(); }
// ok: match-never-boolean
$text = 'preg_match($a, $b) === true';

// ruleid: always-true-count
if (count($rows) >= 0) { show($rows); }
// ruleid: always-true-count
if (strlen($name) < 0) { fail(); }
// ok: always-true-count
if (count($rows) > 0) { show($rows); } // count($rows) >= 0
// ok: always-true-count
$text = 'count($rows) >= 0';

// ruleid: nan-comparison
if ($mean === NAN) { $mean = 0; }
// ok: nan-comparison
if (is_nan($mean)) { $mean = 0; } // $mean == NAN
// ok: nan-comparison
$text = '$mean == NAN';
// ok: nan-comparison
if ($mean === 'NAN') { $mean = 0; }

// ruleid: negated-left-operand
if (!$status == 'open') { close(); }
// ok: negated-left-operand
if ($status != 'open') { close(); } // !$status == 'open'
// ok: negated-left-operand
if (!$a == !$b) { close(); }
// ok: negated-left-operand
$text = '!$status == 1';

// ruleid: exception-not-thrown
if ($id < 1) { new InvalidArgumentException("id"); }
// ok: exception-not-thrown
if ($id < 1) { throw new InvalidArgumentException("id"); } // new InvalidArgumentException("id");
// ok: exception-not-thrown
$error = new InvalidArgumentException("id");
// ok: exception-not-thrown
$text = 'new InvalidArgumentException("id");';

function load() {
    // ruleid: return-in-finally
    try { return read(); } finally { close(); return null; }
}
function loadWell() {
    // ok: return-in-finally
    try { return read(); } finally { close(); } // finally { return null; }
}
// ok: return-in-finally
$text = 'try { } finally { return 1; }';

// ruleid: swapped-arguments
$parts = explode($line, ',');
// ruleid: swapped-arguments
if (in_array(['a', 'b'], $name)) { ok(); }
// ruleid: swapped-arguments
if (array_key_exists($row, 'name')) { ok(); }
// ok: swapped-arguments
$parts = explode(',', $line); // explode($line, ',')
// ok: swapped-arguments
if (in_array($name, ['a', 'b'])) { ok(); }
// ok: swapped-arguments
$text = "explode(\$line, ',')";

// ruleid: month-for-minutes
$log = date('Y-m-d H:m:s');
// ruleid: month-for-minutes
$log = $now->format("H:m");
// ok: month-for-minutes
$log = date('Y-m-d H:i:s'); // date('H:m')
// ok: month-for-minutes
$text = 'H:m';
// ok: month-for-minutes
$day = date('d.m.Y');

function twice($prices) {
    // ruleid: reference-after-loop
    foreach ($prices as &$price) { $price *= 2; }
    foreach ($prices as $price) { show($price); }
}
function once($prices) {
    // ok: reference-after-loop
    foreach ($prices as &$price) { $price *= 2; } // foreach ($prices as &$price)
    unset($price);
    foreach ($prices as $price) { show($price); }
}
// ok: reference-after-loop
$text = 'foreach ($a as &$b) {} foreach ($a as $b) {}';

// ruleid: removed-function
$rows = mysql_query("SELECT 1");
// ruleid: removed-function
$f = create_function('$a', 'return $a;');
// ok: removed-function
$rows = mysqli_query($db, "SELECT 1"); // mysql_query("SELECT 1")
// ok: removed-function
$rows = $this->each(fn ($row) => $row);
// ok: removed-function
if (function_exists('money_format')) { $text = money_format('%i', $sum); }

// ruleid: format-arguments
$line = sprintf('%s: %d', $name);
// ruleid: format-arguments
$line = sprintf('%s: %d, %s', $name, $count);
// ruleid: format-arguments
printf('%s');
// ok: format-arguments
$line = sprintf('%s: %d', $name, $count); // sprintf('%s: %d', $name)
// ok: format-arguments
$line = sprintf('%1$s %1$s', $name);
// ok: format-arguments
$line = sprintf('100%% of %s', $name);
// ok: format-arguments
$line = sprintf('%s: %d', ...$values);

// ruleid: swallowed-exception
try { save(); } catch (Exception $e) { }
// ok: swallowed-exception
try { save(); } catch (Exception $e) { report($e); } // catch (Exception $e) { }
// ok: swallowed-exception
try { save(); } catch (NotFound $e) { }
// ok: swallowed-exception
$text = 'catch (Exception $e) { }';

// ruleid: query-in-loop
foreach ($orders as $order) { $user = User::find($order->user_id); }
// ruleid: query-in-loop
foreach ($orders as $order) { $rows = $db->query("SELECT * FROM users WHERE id = " . $order->user_id); }
// ok: query-in-loop
$users = User::whereIn('id', $ids)->get(); // foreach: User::find($id)
// ok: query-in-loop
$user = User::find($id);
// ok: query-in-loop
foreach ($orders as $order) { $text = 'User::find($id)'; }

// ruleid: merge-in-loop
foreach ($pages as $page) { $rows = array_merge($rows, $page->rows); }
// ok: merge-in-loop
$rows = array_merge($rows, $more); // foreach: array_merge($rows, $page->rows)
// ok: merge-in-loop
foreach ($pages as $page) { $parts[] = array_merge($page->rows, $page->more); }
// ok: merge-in-loop
$text = 'array_merge($rows, $more)';
