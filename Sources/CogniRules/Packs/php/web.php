<html>
<?php
// ruleid: xss
echo "<h1>" . $_GET['q'] . "</h1>";
$q = $_GET['q'];
// ruleid: xss
print "<b>$q</b>";
if (!$known) {
    // ruleid: xss
    die("Unknown: " . $q);
}
// ruleid: xss
$response = new Response("<p>" . $request->query->get('q') . "</p>");
// ok: xss
echo "<h1>" . htmlspecialchars($q) . "</h1>";
// ok: xss
echo "<h1>" . (int) $q . "</h1>";
// ok: xss
echo isset($_GET['q']) ? "yes" : "no"; // echo $_GET['q']
// ok: xss
$text = "echo {$_GET['q']}";

// ruleid: html-from-request
$html .= '<pre>Hello ' . $q . '</pre>';
// ok: html-from-request
$html .= '<pre>Hello ' . htmlspecialchars($q) . '</pre>'; // '<pre>' . $q
// ok: html-from-request
$text = "a < b: " . $q;
// ok: html-from-request
$text = '"<pre>" . $q';

// ruleid: xss-stored
echo "Hello " . $_SESSION['name'];
// ok: xss-stored
echo "Hello " . htmlspecialchars($_SESSION['name']); // echo $_SESSION['name']
// ok: xss-stored
$text = "Hello " . $_SESSION['name'];

$safe = htmlspecialchars($name);
// ruleid: xss-context
echo "<div id=" . $safe . ">";
// ruleid: xss-context
echo "<div " . $safe . "=1>";
// ok: xss-context
echo "<div id='" . $safe . "'>";
// ok: xss-context
echo "<div>" . $safe . "</div>"; // echo "<div id=" . $safe
?>
<script>
<?php
// ruleid: xss-context
echo $safe;
// ok: xss-context
echo json_encode($safe);
?>
</script>
<p><?php
// ok: xss-context
echo $safe;
?></p>
<?php
// ruleid: open-redirect
header("Location: " . $_GET['next']);
$next = $_POST['next'];
// ruleid: open-redirect
header("Location: $next");
// ruleid: open-redirect
header("Location: https://" . $_GET['host'] . "/login");
// ruleid: open-redirect
$r = redirect($request->input('next'));
// ruleid: open-redirect
$r = new RedirectResponse($request->query->get('next'));
// ok: open-redirect
header("Location: /login?next=" . $next);
// ok: open-redirect
header("Location: https://example.com/$next");
// ok: open-redirect
header("Location: page.php?id=$next");
// ok: open-redirect
header("X-Name: " . $next); // header("Location: " . $next)
// ok: open-redirect
$text = "Location: $next";
// ruleid: open-redirect-stored
header("Location: " . $_SESSION['next']);
// ok: open-redirect-stored
header("Location: /a/" . $_SESSION['next']); // header("Location: " . $_SESSION['next'])
// ok: open-redirect-stored
$text = "Location: " . $_SESSION['next'];

// ruleid: ssrf
$page = curl_init($_GET['url']);
// ruleid: ssrf
curl_setopt($page, CURLOPT_URL, "http://" . $_GET['host'] . "/status");
// ruleid: ssrf
$response = Http::get($request->input('url'));
// ok: ssrf
$page = curl_init("https://api.example.com/items/" . $_GET['id']);
// ok: ssrf
curl_setopt($page, CURLOPT_POSTFIELDS, $_GET['url']); // curl_init($_GET['url'])
// ok: ssrf
$text = "curl_init({$_GET['url']})";

// ruleid: path-traversal
readfile("uploads/" . $_GET['name']);
// ruleid: path-traversal
unlink("uploads/{$_POST['name']}");
// ruleid: path-traversal
$r = response()->download(storage_path($request->input('file')));
// ok: path-traversal
readfile("uploads/" . basename($_GET['name']));
// ok: path-traversal
file_put_contents("uploads/log.txt", $_GET['name']); // unlink($_GET['name'])
// ok: path-traversal
$text = "readfile({$_GET['name']})";

// ruleid: unchecked-upload
move_uploaded_file($_FILES['f']['tmp_name'], "up/" . basename($_FILES['f']['name']));
// ok: unchecked-upload
move_uploaded_file($_FILES['f']['tmp_name'], "up/" . bin2hex(random_bytes(16)) . ".png");
if (in_array(pathinfo($_FILES['f']['name'], PATHINFO_EXTENSION), ['png', 'jpg'])) {
    // ok: unchecked-upload
    move_uploaded_file($_FILES['f']['tmp_name'], "up/" . $_FILES['f']['name']);
}
// ok: unchecked-upload
$text = "move_uploaded_file({$_FILES['f']['name']})"; // move_uploaded_file($_FILES['f']['name'])

// ruleid: untrusted-deserialization
$cart = unserialize($_COOKIE['cart']);
// ruleid: untrusted-deserialization
$cart = unserialize(base64_decode($_POST['cart']), ['max_depth' => 3]);
// ok: untrusted-deserialization
$cart = unserialize($_COOKIE['cart'], ['allowed_classes' => false]);
// ok: untrusted-deserialization
$cart = json_decode($_COOKIE['cart'], true); // unserialize($_COOKIE['cart'])
// ok: untrusted-deserialization
$text = "unserialize({$_COOKIE['cart']})";

// ruleid: request-into-variables
extract($_POST);
// ruleid: request-into-variables
parse_str($_SERVER['QUERY_STRING']);
// ok: request-into-variables
extract($_POST, EXTR_SKIP);
// ok: request-into-variables
parse_str($_SERVER['QUERY_STRING'], $fields); // extract($_POST)
// ok: request-into-variables
$text = "extract({$_POST['a']})";

// ruleid: mail-header-injection
mail($to, "Contact", $text, "From: " . $_POST['email']);
// ok: mail-header-injection
mail($to, "Contact", $_POST['text'], "From: web@example.com");
// ok: mail-header-injection
mail($to, "Contact", $text, "From: " . filter_var($_POST['email'], FILTER_VALIDATE_EMAIL));
// ok: mail-header-injection
$text = "mail({$_POST['email']})"; // mail($to, $subject, $text, $_POST['email'])

// ruleid: template-injection
$html = $twig->createTemplate("Hello " . $_GET['name'])->render();
// ruleid: template-injection
$html = Blade::render($request->input('template'));
// ok: template-injection
$html = Blade::render("Hello {{ name }}", ['name' => $request->input('name')]);
// ok: template-injection
$text = "createTemplate({$_GET['name']})"; // $twig->createTemplate($_GET['name'])

// ruleid: cors-any-origin
header("Access-Control-Allow-Origin: " . $_SERVER['HTTP_ORIGIN']);
if (in_array($_SERVER['HTTP_ORIGIN'], $allowed, true)) {
    // ok: cors-any-origin
    header("Access-Control-Allow-Origin: " . $_SERVER['HTTP_ORIGIN']);
}
// ok: cors-any-origin
header("X-Origin: " . $_SERVER['HTTP_ORIGIN']); // header("Access-Control-Allow-Origin: " . $_SERVER['HTTP_ORIGIN'])
// ok: cors-any-origin
$text = "Access-Control-Allow-Origin: " . $_SERVER['HTTP_ORIGIN'];
