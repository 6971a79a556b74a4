// Package fix has credentials that the environment can replace.
package fix

import (
	"fmt"
	"net/http"
)

func grouped(r *http.Request) string {
	r.Header.Set("x-api-key", "sk-ant-api03-0snQZ3x9duGz2SmQAaBiCZ3y32se4MMeoA2AA3frJKT79HdnSB5D-ATodRGuOXD_lZV2qscLLzyPbHhW4ec7zRiku_uDuAA")            // want `API key`
	r.Header.Set("Authorization", "Bearer sk-ant-oat01-2QwdPKFJlvgF0VTjC1VKGRj7wHU2v4q-dyaSPLIP7p4wpI2QY1EMW0xWY4gmxEuFnfzlTCaUc9mTDhVZsgfQa4JZGqMOcuP") // want `OAuth access token`
	r.URL.RawQuery = "key=sk-ant-api03-bKe5STIlDw00gZT7Up85ynKyu846MLQNvwPy26hsYs9CM6k6g9XtgmsKT-pCl_BWhUp5Kpp02KvQ4Hyz8ccpzhvrBAv4xAA&n=1"              // want `API key`
	var any any = "sk-ant-admin01-KlGzEj2G4xvWHlqo-lbZJsCrGqd02GP4KKg0z3Ham227pZvk-Ma1xW8ZoJzZmRfco8t4qN3oTAWDppg0HaY7woZe1CEufAA"                       // want `admin key`
	fmt.Println(any, []byte("sk-ant-api03-XMBr_Eq2xCLkz9_doM6bygIX7YvxO79abRtVLO45W-pZG2N-C-DUSwLjA63PhKNsCaSkJSsOg0EeTZc832Mofmx2JI8zrAA"))             // want `API key`
	return "sk-ant-" + "api03-EYMXH-v0o7J13A3qho-5LfRo6GlMpiKOf4SeWklafTP5uJqiUF4hoGDu0agmlxJIpItIGcRBOC8v0qJHpBap6DtoG2FP6AA"                           // want `API key`
}
