package fix

import system "os"

var renamed = map[string]string{system.Args[0]: "sk-ant-api03-f0Dvmyy_3PVl30ysE6QMRM00boDzwpumqsUYh_MxTTIXSC4uUo0qWjm9rOH4woOcmD_YWOU0a3ClMmALhYZgQFMtMEpUeAA"} // want `API key`
