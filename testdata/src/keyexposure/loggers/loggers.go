// Package loggers shows credentials by the logging libraries.
package loggers

import (
	"os"

	"github.com/rs/zerolog"
	zlog "github.com/rs/zerolog/log"
	"github.com/sirupsen/logrus"
	"github.com/spf13/viper"
	"go.uber.org/zap"
	"k8s.io/klog/v2"
)

type config struct {
	APIKey string `mapstructure:"anthropic_api_key" json:"anthropic_api_key"`
	Model  string `mapstructure:"model" json:"model"`
}

func byZap(log *zap.Logger) {
	key := os.Getenv("ANTHROPIC_API_KEY")
	log.Info("starting", zap.String("model", os.Getenv("MODEL")), zap.String("key", key)) // want `a credential \(environment variable ANTHROPIC_API_KEY\) gets into the log`
	log.With(zap.String("key", key)).Info("starting")                                     // want `gets into the log`
	log.Info("starting", zap.Bool("key", key != ""), zap.Int("length", len(key)), zap.String("key", key[:6]+"..."))
	log.Sugar().Infow("starting", "key", key, "model", "m") // want `gets into the log`
	log.Sugar().Infof("starting with %s", key)              // want `gets into the log`
	log.Sugar().Infof("starting with %d characters", len(key))
	fields := []zap.Field{zap.String("model", "m")}
	fields = append(fields, zap.Any("key", key))
	log.Debug("starting", fields...) // want `gets into the log`
}

func byZerolog(log zerolog.Logger) {
	key := viper.GetString("anthropic.api_key")
	log.Info().Str("key", key).Msg("starting") // want `a credential \(setting anthropic.api_key\) gets into the log`
	zlog.Info().Str("model", viper.GetString("anthropic.model")).Bool("key", key != "").Msg("starting")
	zlog.Info().Msgf("key %s", key)              // want `gets into the log`
	child := log.With().Str("key", key).Logger() // want `gets into the log`
	child.Info().Msg("starting")
}

func byLogrus() {
	key := viper.GetString("anthropic.api_key")
	logrus.WithFields(logrus.Fields{"key": key, "model": "m"}).Info("starting") // want `gets into the log`
	logrus.WithField("key", key).Info("starting")                               // want `gets into the log`
	logrus.WithFields(logrus.Fields{"key": key != "", "model": viper.GetString("model")}).Info("starting")
	logrus.Infof("key %s, url %s", viper.GetString("github.token"), viper.GetString("anthropic.base_url"))
}

func byKlog(cfg config) {
	klog.Infof("config %+v", cfg)             // want `a credential \(field config.APIKey\) gets into the log`
	klog.V(2).Infof("config %v", cfg)         // want `gets into the log`
	klog.InfoS("starting", "key", cfg.APIKey) // want `a credential \(field APIKey\) gets into the log`
	klog.InfoS("starting", "model", cfg.Model)
}

func unmarshalled() {
	var cfg config
	if err := viper.Unmarshal(&cfg); err != nil {
		klog.Infof("config: %v", err)
		return
	}
	zlog.Info().Interface("cfg", cfg).Msg("config") // want `a credential \(field config.APIKey\) gets into the log`
}
