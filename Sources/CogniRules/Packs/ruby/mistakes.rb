# ruleid: assigned-condition
if status = "open"
  close
end
# ok: assigned-condition
if row = rows.shift # if status = "open"
  show row
end
# ok: assigned-condition
note = 'if status = "open"'

# ruleid: self-comparison
keep if old.name == old.name
# ok: self-comparison
keep if old.name == new.name # old.name == old.name
# ok: self-comparison
same = queue.pop(1) == queue.pop(1)
# ok: self-comparison
note = "a == a"

# ruleid: self-assignment
@name = @name
# ok: self-assignment
@name = name # @name = @name
# ok: self-assignment
note = "@a = @a"

# ruleid: identical-branches
colour = dark ? black : black
# ruleid: identical-branches
if admin
  show(all)
else
  show(all)
end
# ok: identical-branches
colour = dark ? black : white # dark ? black : black
# ok: identical-branches
note = "dark ? black : black"

# ruleid: repeated-condition
if kind == 1
  one
elsif kind == 1
  two
end
# ok: repeated-condition
if kind == 1
  one
elsif kind == 2 # elsif kind == 1
  two
end
# ok: repeated-condition
note = "if a elsif a"

# ruleid: shared-default
groups = Hash.new([])
# ruleid: shared-default
rows = Array.new(3, [])
# ok: shared-default
counts = Hash.new(0) # Hash.new([])
# ok: shared-default
rows = Array.new(3) { [] }
# ok: shared-default
note = "Hash.new([])"

def check(id)
  # ruleid: exception-not-raised
  ArgumentError.new("id") if id < 1
  # ok: exception-not-raised
  raise ArgumentError.new("id") if id > 9 # ArgumentError.new("id") if id < 1
  # ok: exception-not-raised
  error = ArgumentError.new("id")
  # ok: exception-not-raised
  ArgumentError.new("id")
end

# ruleid: rescue-exception
begin
  work
rescue Exception => error
  log(error)
end
# ok: rescue-exception
begin
  work
rescue Exception => error
  log(error)
  raise
end
# ok: rescue-exception
begin
  work # rescue Exception
rescue StandardError => error
  log(error)
end
# ok: rescue-exception
note = "begin; rescue Exception; end"

# ruleid: swallowed-exception
begin
  save
rescue => error
end
# ok: swallowed-exception
begin
  save # rescue => error
rescue => error
  log(error)
end
# ok: swallowed-exception
note = "begin; rescue => e; end"

begin
  load
ensure
  close
  # ruleid: return-in-ensure
  return nil
end
begin
  load
ensure
  # ok: return-in-ensure
  close # return nil
end
# ok: return-in-ensure
note = "ensure return nil"

# ruleid: nan-comparison
mean = 0 if mean == Float::NAN
# ok: nan-comparison
mean = 0 if mean.nan? # mean == Float::NAN
# ok: nan-comparison
note = "mean == Float::NAN"

# ruleid: low-precedence-and
valid = signed? and paid?
# ok: low-precedence-and
valid = signed? && paid? # valid = signed? and paid?
# ok: low-precedence-and
user = find(id) or raise NotFound
# ok: low-precedence-and
note = "valid = signed? and paid?"

# ruleid: duplicate-key
colours = { a: "red", b: "green", a: "blue" }
# ruleid: duplicate-key
colours = { "a" => "red", "b" => "green", "a" => "blue" }
# ok: duplicate-key
colours = { a: "red", b: "green", c: "blue" } # { a: 1, a: 2 }
# ok: duplicate-key
nested = { a: { a: 1 }, b: { a: 2 } }
# ok: duplicate-key
note = "{ a: 1, a: 2 }"

# ruleid: all-rows-loaded
User.all.each { |user| user.remind }
# ruleid: all-rows-loaded
Shop::Order.all.each do |order|
  order.close
end
# ok: all-rows-loaded
User.find_each { |user| user.remind } # User.all.each
# ok: all-rows-loaded
list.all.each { |item| item.show }
# ok: all-rows-loaded
note = "User.all.each { }"

# ruleid: count-by-loading
total = User.where(active: true).to_a.size
# ruleid: count-by-loading
ids = User.where(active: true).map(&:id)
# ok: count-by-loading
total = User.where(active: true).count # User.all.to_a.size
# ok: count-by-loading
ids = users.map(&:id)
# ok: count-by-loading
note = "User.all.map(&:id)"
