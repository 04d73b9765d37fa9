def save(form)
  # ruleid: debugger-call
  binding.pry
  # ruleid: debugger-call
  binding.irb if form.dirty?
  # ruleid: debugger-call
  byebug
  # ruleid: debugger-call
  debugger # look here
  # ok: debugger-call
  form.debugger
  # ok: debugger-call
  log("binding.pry") # binding.pry
  # ok: debugger-call
  names = [:byebug, "debugger"]
  # ok: debugger-call
  template.result(binding)
end
