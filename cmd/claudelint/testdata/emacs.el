;; Works in Emacs with lsp-mode, on the file in $FILE, with gopls and, as the file $SNIPPET sets it up,
;; claudelint. Prints what it has seen, and exits with 1 where something is amiss.

(package-initialize)
(require 'seq)
(require 'go-mode)
(require 'lsp-mode)
(load (getenv "SNIPPET") nil t)

(setq lsp-enabled-clients '(claudelint gopls)
      lsp-enable-file-watchers nil
      lsp-enable-snippet nil
      lsp-restart 'ignore
      lsp-session-file (expand-file-name "lsp-session" (getenv "HOME"))
      create-lockfiles nil
      make-backup-files nil)

(defun say (format &rest args) (princ (apply #'format format args)) (terpri))

(defun fail (format &rest args)
  (princ "FAIL: ")
  (apply #'say format args)
  (kill-emacs 1))

(defun shown (source)
  "The diagnostics of the buffer that come from SOURCE."
  (seq-filter (lambda (d) (equal (lsp:diagnostic-source? d) source))
              (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics t))))

(defun maxtokens () (seq-filter (lambda (d) (equal (lsp:diagnostic-code? d) "maxtokens")) (shown "claudelint")))

(defun wait-for (what condition)
  (let ((end (+ (float-time) 180)))
    (while (not (funcall condition))
      (when (> (float-time) end)
        (fail "waited too long for %s; the diagnostics are %S" what (lsp-diagnostics t)))
      (accept-process-output nil 0.05)))
  (say "%s" what))

(defun servers () (seq-filter #'process-live-p (mapcar #'lsp--workspace-proc (lsp-workspaces))))

(find-file (getenv "FILE"))
(setq lsp--session (make-lsp-session))
(lsp-workspace-folders-add (getenv "ROOT"))
(go-mode)
(lsp)
(wait-for "two servers run" (lambda () (= (length (servers)) 2)))
(wait-for "claudelint shows maxtokens" #'maxtokens)

;; The text does not compile: gopls says so, and what claudelint found moves along.
(let ((line (lsp:position-line (lsp:range-start (lsp:diagnostic-range (car (maxtokens)))))))
  (goto-char (point-max))
  (insert "var _ = nowhere\n")
  (goto-char (point-min))
  (forward-line 1)
  (insert "\n// Two more lines.\n")
  (wait-for "gopls shows an error"
            (lambda () (seq-some (lambda (d) (string-match-p "undefined: nowhere" (lsp:diagnostic-message d))) (shown "compiler"))))
  (wait-for "claudelint shows maxtokens two lines further down"
            (lambda ()
              (let ((found (maxtokens)))
                (and (= (length found) 1)
                     (= (lsp:position-line (lsp:range-start (lsp:diagnostic-range (car found)))) (+ line 2))))))
  (goto-char (point-max))
  (forward-line -1)
  (delete-region (point) (point-max)))

;; The quick fix, of all that the servers offer.
(goto-char (lsp--position-to-point (lsp:range-start (lsp:diagnostic-range (car (maxtokens))))))
(let ((actions (seq-filter (lambda (a) (equal (lsp:code-action-title a) "Set MaxTokens")) (lsp-code-actions-at-point))))
  (unless (= (length actions) 1)
    (fail "there are %d such fixes" (length actions)))
  (lsp-execute-code-action (car actions)))
(goto-char (point-min))
(unless (search-forward "MaxTokens: 1024" nil t)
  (fail "the fix is not applied"))
(say "the fix is applied")
(wait-for "claudelint shows maxtokens no more" (lambda () (not (maxtokens))))

;; Both servers end.
(let ((processes (servers)))
  (mapc (lambda (w) (with-lsp-workspace w (lsp--shutdown-workspace))) (lsp-workspaces))
  (wait-for "the servers are gone" (lambda () (not (seq-some #'process-live-p processes)))))
(set-buffer-modified-p nil)
