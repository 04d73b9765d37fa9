package client

const shown = "r, err := http.Get(url); defer r.Body.Close()"

func fetch(url string, request *http.Request) error {
	// ruleid: response-before-error
	response, err := http.Get(url)
	defer response.Body.Close()
	if err != nil {
		return err
	}
	// ruleid: response-before-error
	answer, err := client.Do(request)
	defer answer.Body.Close()

	// ok: response-before-error
	good, err := http.Get(url)
	if err != nil {
		return err
	}
	defer good.Body.Close() // not before the check: defer good.Body.Close()
	// ok: response-before-error
	log("r, err := http.Get(url); defer r.Body.Close()")
	return nil
}
