// Package silenced has credentials that somebody has looked at.
package silenced

//claudelint:ignore hardcodedkey revoked in 2025
const revoked = "sk-ant-api03-jGuXHByO4hW1JiquuGYP4dDZlg2vmnf1umHuw75d3PHYILW6GFidOlbvmWzvzTqtNEWJftLmVQ0KDWj6kJSSLRdz8XTeoAA"

var keys = []string{
	"sk-ant-api03-oAgKBCfk-KqHLne528ULoKPyViHzWzGsfzzRpaKJerGZvl9lL5iE8yfOTBlmn4j0r2Gp5sxRISDIMoBs8RF48tjUtBMyjAA", //claudelint:ignore hardcodedkey revoked in 2025
	"sk-ant-api03-o_Xiy3cLVLtD7byrxBlYBQNtdzs5bMh5A_1ZyFQmh7NVawmpXBUb7FMbmoxjtCYRGqjt0YffwvShcmxNIkFQK1F8ycXttAA", //nolint:hardcodedkey // revoked in 2025
	"sk-ant-api03-eDMRpID5D0wmmCQVaXXLANgEINbvJ3pt09efsyfmg2uokH51UIM-8shT9HMppM5YU99K9lf-TyaR34W0khaKj_Ii-fOJKAA", // want `API key`
}

//claudelint:ignore hardcodedkey revoked in 2025: sk-ant-api03-49-y0sLavwZk_ZdwHTk-1QjZhTSMffyYe_73YwW5-2cRExrBJfxfgcQNRuyU4JHueljfCnbg61Lgny299-B6ViMr1QHBpAA
const named = 0

const none = 0 //claudelint:ignore hardcodedkey none here // want `this directive silences nothing, as hardcodedkey finds nothing here; remove it`
