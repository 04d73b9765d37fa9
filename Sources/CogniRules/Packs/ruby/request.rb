# ruleid: command-injection
system("ping -c 1 #{params[:host]}")
# ruleid: command-injection
text = `whois #{params[:host]}`
host = params[:host]
# ruleid: command-injection
out, status = Open3.capture2("dig " + host)
# ok: command-injection
system("ping", "-c", "1", params[:host])
# ok: command-injection
system("ping #{Shellwords.escape(params[:host])}")
# ok: command-injection
system("kill #{params[:pid].to_i}") # system(params[:pid])
# ok: command-injection
note = 'system("ping #{params[:host]}")'

# ruleid: sql-injection
User.where("name = '#{params[:name]}'")
# ruleid: sql-injection
User.order(params[:order])
# ruleid: sql-injection
User.find_by_sql("SELECT * FROM users WHERE name = '" + params[:name] + "'")
# ruleid: sql-injection
ActiveRecord::Base.connection.execute("DELETE FROM users WHERE id = #{params[:id]}")
# ok: sql-injection
User.where("name = ?", params[:name])
# ok: sql-injection
User.where(name: params[:name])
# ok: sql-injection
User.where("id = #{params[:id].to_i}") # User.where("id = #{params[:id]}")
# ok: sql-injection
note = 'User.where("name = #{params[:name]}")'
# ok: sql-injection
user = User.find(params[:id])
# ok: sql-injection
orders = user.orders.where(state: params[:state])
order = %w[name age].include?(params[:order]) ? params[:order] : "name"
# ok: sql-injection
User.order(order)

# ruleid: code-injection
eval(params[:formula])
# ruleid: code-injection
object.instance_eval(params[:code])
# ok: code-injection
object.instance_eval { @name } # eval(params[:formula])
# ok: code-injection
note = "eval(params[:formula])"
# ok: code-injection
total = params[:formula].to_i

# ruleid: class-from-request
report = params[:kind].constantize.new
# ruleid: class-from-request
record.send(params[:method])
# ok: class-from-request
record.send(:update, params[:name]) # record.send(params[:method])
# ok: class-from-request
report = REPORTS.fetch(params[:kind]).new
# ok: class-from-request
note = "params[:kind].constantize"

# ruleid: template-injection
render inline: "<p>Hello #{params[:name]}</p>"
# ruleid: template-injection
ERB.new(params[:template]).result
# ok: template-injection
render "hello", locals: { name: params[:name] } # render inline: params[:name]
# ok: template-injection
note = "render inline: params[:name]"

# ruleid: xss
title = "<b>#{params[:q]}</b>".html_safe
# ruleid: xss
raw(params[:q])
# ok: xss
title = content_tag(:b, params[:q]) # params[:q].html_safe
# ok: xss
title = "<b>#{ERB::Util.html_escape(params[:q])}</b>".html_safe
# ok: xss
note = "params[:q].html_safe"

# ruleid: open-redirect
redirect_to params[:return_to]
# ruleid: open-redirect
redirect_to("https://#{params[:host]}/login")
# ok: open-redirect
redirect_to url_from(params[:return_to]) || root_path
# ok: open-redirect
redirect_to user_path(params[:id]) # redirect_to params[:return_to]
# ok: open-redirect
redirect_to action: :show, id: params[:id]
# ok: open-redirect
redirect_to "/users/#{params[:id]}"
# ok: open-redirect
redirect_to User.find(params[:id])
# ok: open-redirect
note = "redirect_to params[:return_to]"

# ruleid: ssrf
Net::HTTP.get(URI(params[:url]))
# ruleid: ssrf
HTTParty.post("http://#{params[:host]}/hook")
# ok: ssrf
Net::HTTP.get(URI("https://api.example.com/items/#{params[:id]}")) # URI.open(params[:url])
# ok: ssrf
HTTParty.post("https://api.example.com/hook", body: params[:text])
# ok: ssrf
note = "URI.open(params[:url])"

# ruleid: path-traversal
send_file "uploads/#{params[:name]}"
# ruleid: path-traversal
text = File.read(Rails.root.join("pages", params[:page]))
# ruleid: path-traversal
open(params[:url])
# ok: path-traversal
send_file "uploads/#{File.basename(params[:name])}" # send_file params[:name]
# ok: path-traversal
File.write("log.txt", params[:name])
# ok: path-traversal
File.join("a", params[:name])
# ok: path-traversal
note = "File.read(params[:name])"

# ruleid: untrusted-deserialization
cart = Marshal.load(Base64.decode64(cookies[:cart]))
# ruleid: untrusted-deserialization
settings = YAML.load(params[:settings])
# ok: untrusted-deserialization
settings = YAML.safe_load(params[:settings]) # YAML.load(params[:settings])
# ok: untrusted-deserialization
settings = YAML.load(File.read("settings.yml"))
# ok: untrusted-deserialization
note = "Marshal.load(params[:a])"

# ruleid: regexp-from-request
rows.grep(Regexp.new(params[:q]))
# ok: regexp-from-request
rows.grep(Regexp.new(Regexp.escape(params[:q]))) # Regexp.new(params[:q])
# ok: regexp-from-request
note = "Regexp.new(params[:q])"
