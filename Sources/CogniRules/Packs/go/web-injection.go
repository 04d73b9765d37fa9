package examples

import (
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/antchfx/xmlquery"
	"github.com/gin-gonic/gin"
	"github.com/go-ldap/ldap/v3"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func commands(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: command-injection
	exec.Command(name).Run()
	// ruleid: command-injection
	exec.Command("sh", "-c", "ls "+name).Run()
	line := fmt.Sprintf("convert %s", name)
	// ruleid: command-injection
	exec.CommandContext(r.Context(), "/bin/bash", "-c", line).Run()
	// ok: command-injection, argument-injection
	exec.Command("convert", name).Run()
	// exec.Command("sh", "-c", name) in a comment
	// ok: command-injection
	fmt.Println(`exec.Command("sh", "-c", name)`)
	count, _ := strconv.Atoi(r.FormValue("count"))
	// ok: command-injection
	exec.Command("sh", "-c", fmt.Sprintf("head -%d log", count)).Run()
	// ruleid: argument-injection
	exec.Command("git", "log", name).Run()
	// ok: argument-injection
	exec.Command("git", "log", "--", name).Run()
	// ok: argument-injection
	exec.Command("git", "log", "--author="+name).Run()
}

func statements(c *gin.Context, db *DB) {
	id := c.Param("id")
	// ruleid: sql-injection
	db.Query("SELECT * FROM users WHERE id = " + id)
	// ruleid: sql-injection
	db.Where(fmt.Sprintf("name = '%s'", c.Query("name"))).First(&user)
	// ok: sql-injection
	db.Where("name = ?", c.Query("name")).First(&user)
	// ok: sql-injection
	db.QueryContext(c, "SELECT * FROM users WHERE id = $1", id)
	// db.Query("SELECT " + id)
	number, err := strconv.Atoi(id)
	// ok: sql-injection
	db.Exec(fmt.Sprintf("DELETE FROM users WHERE id = %d", number))
	var order Order
	c.ShouldBindJSON(&order)
	// ruleid: sql-injection
	db.Raw("SELECT * FROM orders ORDER BY " + order.Column)
}

func statement(db *DB, r *http.Request) {
	var wanted Wanted
	body, _ := io.ReadAll(r.Body)
	json.Unmarshal(body, &wanted)
	// ruleid: sql-injection
	db.Query("SELECT * FROM items WHERE kind = '" + wanted.Kind + "'")
}

func files(w http.ResponseWriter, r *http.Request) {
	page := r.FormValue("page")
	// ruleid: path-traversal
	os.ReadFile(filepath.Join("pages", page))
	// ruleid: path-traversal
	http.ServeFile(w, r, "pages/"+page)
	// ok: path-traversal
	os.ReadFile(filepath.Join("pages", filepath.Base(page)))
	// ok: path-traversal
	os.ReadFile("pages/index.html" /* os.ReadFile(page) */)
	// ok: path-traversal
	os.Open(filepath.Join("pages", filepath.Clean("/"+page)))
	if strings.Contains(page, "..") {
		return
	}
	// ok: path-traversal
	os.Open(filepath.Join("pages", page))
}

func download(c *fiber.Ctx) error {
	// ruleid: path-traversal
	return c.SendFile("files/" + c.Params("name"))
}

func pages(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: cross-site-scripting
	fmt.Fprintf(w, "<h1>%s</h1>", name)
	// ruleid: cross-site-scripting
	w.Write([]byte(name))
	// ruleid: cross-site-scripting
	page := template.HTML("<b>" + name + "</b>")
	// ok: cross-site-scripting
	fmt.Fprintf(w, "<h1>%s</h1>", html.EscapeString(name))
	// ok: cross-site-scripting
	fmt.Fprintf(w, "hello %s", name)
	// ok: cross-site-scripting
	fmt.Fprintf(os.Stderr, "<h1>%s</h1>", name)
	// fmt.Fprintf(w, "<h1>%s</h1>", name)
}

func plain(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	// ok: cross-site-scripting
	w.Write([]byte(r.FormValue("name")))
}

func redirects(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	// ruleid: open-redirect
	http.Redirect(w, r, next, http.StatusFound)
	// ok: open-redirect
	http.Redirect(w, r, "/users/"+next, http.StatusFound)
	// ok: open-redirect
	http.Redirect(w, r, r.URL.Path+"/", http.StatusFound)
	// ok: open-redirect
	http.Redirect(w, r, "/login?next="+url.QueryEscape(next), http.StatusFound)
	// http.Redirect(w, r, next, http.StatusFound)
	// ok: open-redirect
	fmt.Println("http.Redirect(w, r, next, 302)")
}

func requests(c echo.Context) error {
	target := c.QueryParam("url")
	// ruleid: server-side-request-forgery
	http.Get(target)
	// ruleid: server-side-request-forgery
	http.NewRequest("GET", "https://"+target+"/status", nil)
	// ok: server-side-request-forgery
	http.Get("https://api.example.com/users/" + target)
	// http.Get(target)
	// ok: server-side-request-forgery
	http.Get("target")
	return nil
}

func templates(w http.ResponseWriter, r *http.Request) {
	// ruleid: template-injection
	t, err := template.New("page").Parse("Hello " + r.FormValue("name"))
	// ok: template-injection
	t, err = template.New("page").Parse("Hello {{.}}")
	// template.New("page").Parse(r.FormValue("name"))
	t.Execute(w, r.FormValue("name"))
}

func queries(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: xpath-injection
	xmlquery.Find(users, "//user[name='"+name+"']")
	// ruleid: ldap-injection
	ldap.NewSearchRequest(base, ldap.ScopeWholeSubtree, 0, 0, 0, false, "(uid="+name+")", nil, nil)
	// ok: ldap-injection
	ldap.NewSearchRequest(base, ldap.ScopeWholeSubtree, 0, 0, 0, false, "(uid="+ldap.EscapeFilter(name)+")", nil, nil)
	// xmlquery.Find(users, name); ldap.NewSearchRequest(name)
	// ok: xpath-injection, ldap-injection
	xmlquery.Find(users, "//user[name='name']")
	// ruleid: nosql-injection
	users.Find(ctx, bson.M{"$where": "this.name == '" + name + "'"})
	// ok: nosql-injection
	users.Find(ctx, bson.M{"name": name}) // bson.M{"$where": name}
}

func stacks(w http.ResponseWriter, r *http.Request) {
	buffer := make([]byte, 1024)
	n := runtime.Stack(buffer, false)
	// ruleid: exposed-stack-trace
	w.Write(buffer)
	// ok: exposed-stack-trace
	w.Write([]byte("debug.Stack()")) // w.Write(debug.Stack())
	if verbose {
		// ok: exposed-stack-trace
		w.Write(debug.Stack())
	}
}

func logs(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	// ruleid: log-injection
	log.Printf("login of %s failed", user)
	// ok: log-injection
	log.Printf("login of %q failed", user)
	// ok: log-injection
	log.Println("login failed", strings.ReplaceAll(user, "\n", ""))
	// log.Println(user)
}

func origins(w http.ResponseWriter, r *http.Request) {
	// ruleid: reflected-origin
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	w.Header().Set("Access-Control-Allow-Credentials", "true")
	// w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
}

func withoutCredentials(w http.ResponseWriter, r *http.Request) {
	// ok: reflected-origin
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	// ok: reflected-origin
	w.Header().Set("Access-Control-Allow-Origin", "https://example.com")
}

func unpackZip(name, folder string) error {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	for _, entry := range archive.File {
		// ruleid: archive-traversal
		out, err := os.Create(filepath.Join(folder, entry.Name))
		// os.Create(entry.Name)
		// ok: archive-traversal
		fmt.Println("os.Create(entry.Name)", entry.Name)
	}
	return nil
}

func unpackTar(stream io.Reader, folder string) error {
	archive := tar.NewReader(stream)
	for {
		header, err := archive.Next()
		if err == io.EOF {
			return nil
		}
		path := filepath.Join(folder, header.Name)
		if !strings.HasPrefix(path, filepath.Clean(folder)+"/") {
			return errOutside
		}
		// ok: archive-traversal
		os.MkdirAll(path, 0o755)
	}
}
