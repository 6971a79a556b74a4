package fix

import "os"

func single() (string, string) {
	key, os := "sk-ant-api03-uE18nIpSARGY20WV37Qoc1NBbLDhurqp_jXM-vrN_ctjwhLFlOyu8lVCfM758eMudHV2aEVNqkJqcvwP4yX4cpgPOOPhtAA", os.Getenv("OS") // want `API key`
	other := "sk-ant-api03-8R-44YVJwGQzeO3au2W6j_XX9Jinu1wszCYjFrxFPmZzDSoQj__Q0C8ixI8gh6BGOzzlnUHYmxUPqnHlt4AHZvGylB6PgAA"                    // want `API key`
	return key + other, os
}
