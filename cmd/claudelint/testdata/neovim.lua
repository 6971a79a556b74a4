-- Works in Neovim, 0.7 or newer, on the file in $FILE with the two language servers beside each
-- other: $GOPLS and claudelint. Prints what it has seen, and exits with 1 where something is amiss.

local file, root, gopls = vim.env.FILE, vim.env.ROOT, vim.env.GOPLS

local function fail(...)
  io.stdout:write("FAIL: ", string.format(...), "\n")
  vim.cmd("cquit 1")
end

local function say(...) io.stdout:write(string.format(...), "\n") end

-- found returns the diagnostics of the buffer that a server shows.
local function found(client, matches)
  return vim.tbl_filter(function(d)
    local namespace = vim.diagnostic.get_namespace(d.namespace).name
    return namespace:find("." .. client .. ".", 1, true) ~= nil and matches(d)
  end, vim.diagnostic.get(0))
end

local function wait_for(what, condition)
  if not vim.wait(180000, condition, 50) then
    fail("waited too long for %s; the diagnostics are %s", what, vim.inspect(vim.diagnostic.get(0)))
  end
  say("%s", what)
end

local function maxtokens(d) return d.source == "claudelint" and d.user_data.lsp.code == "maxtokens" end
local function undefined(d) return d.message:find("undefined: nowhere", 1, true) ~= nil end

vim.cmd("edit " .. vim.fn.fnameescape(file))
local clients = {}
for name, cmd in pairs({ claudelint = { "claudelint", "lsp" }, gopls = { gopls } }) do
  local id = vim.lsp.start_client({ name = name, cmd = cmd, root_dir = root })
  if not id or not vim.lsp.buf_attach_client(0, id) then
    fail("cannot start %s", name)
  end
  clients[name] = id
end

wait_for("claudelint shows maxtokens", function() return #found("claudelint", maxtokens) == 1 end)

-- The text does not compile: gopls says so, and what claudelint found moves along.
local line = found("claudelint", maxtokens)[1].lnum
vim.fn.append(1, { "", "// Two more lines." })
vim.fn.append("$", "var _ = nowhere")
wait_for("gopls shows an error", function() return #found("gopls", undefined) == 1 end)
wait_for("claudelint shows maxtokens two lines further down", function()
  local shown = found("claudelint", maxtokens)
  return #shown == 1 and shown[1].lnum == line + 2
end)
vim.cmd("$delete")
vim.cmd("2,3delete")
wait_for("gopls shows no error", function() return #found("gopls", undefined) == 0 end)
wait_for("claudelint shows maxtokens where it was", function()
  local shown = found("claudelint", maxtokens)
  return #shown == 1 and shown[1].lnum == line
end)

-- The quick fix, of all that the servers offer.
vim.ui.select = function(items, opts, choose)
  for i, item in ipairs(items) do
    local label = opts.format_item and opts.format_item(item) or item.title
    if label == "Set MaxTokens" then
      choose(item, i)
      return
    end
  end
  fail("no such fix among %s", vim.inspect(items))
end
vim.api.nvim_win_set_cursor(0, { line + 1, found("claudelint", maxtokens)[1].col })
vim.lsp.buf.code_action()
wait_for("the fix is applied", function()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n"):find("MaxTokens: 1024", 1, true) ~= nil
end)
wait_for("claudelint shows maxtokens no more", function() return #found("claudelint", maxtokens) == 0 end)

-- Both servers end in the proper way.
vim.lsp.stop_client(vim.tbl_values(clients))
wait_for("the servers are gone", function() return #vim.lsp.get_active_clients() == 0 end)
vim.cmd("quitall!")
