package pages

import "html/template"

const shown = `template.HTML("<b>" + name)`

func render(name string) {
	// ruleid: unescaped-html
	show(template.HTML("<b>" + name + "</b>"))
	// ruleid: unescaped-html
	show(template.HTML(fmt.Sprintf("<b>%s</b>", name)))

	// ok: unescaped-html
	show(template.HTML("<b>bold</b>")) // not template.HTML("<b>" + name)
	// ok: unescaped-html
	show(template.HTML(fmt.Sprintf("<b>%s</b>", template.HTMLEscapeString(name))))
	// ok: unescaped-html
	show(template.HTMLEscapeString("<b>" + name))
	// ok: unescaped-html
	show(`template.HTML("<b>" + name)`)
}
