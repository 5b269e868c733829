<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
    <context>
        <name>Linzhang</name>
        <message>
            <source> (the post ended on {day})</source>
            <translation>（岗位已于 {day} 撤销）</translation>
        </message>
        <message>
            <source> Only the latest {count}; the Excel table has all.</source>
            <translation>此处只列最近 {count} 条，Excel 表中为全部。</translation>
        </message>
        <message>
            <source> days</source>
            <translation> 天</translation>
        </message>
        <message>
            <source> h</source>
            <translation> 小时</translation>
        </message>
        <message>
            <source> km</source>
            <translation> 公里</translation>
        </message>
        <message>
            <source> m</source>
            <translation> 米</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source> times</source>
            <translation> 次</translation>
        </message>
        <message>
            <source>(choose)</source>
            <translation>（请选择）</translation>
        </message>
        <message>
            <source>(leave out)</source>
            <translation>（暂不导入）</translation>
        </message>
        <message>
            <source>(nobody)</source>
            <translation>（无归属）</translation>
        </message>
        <message>
            <source>(nobody; perhaps {person}?)</source>
            <translation>（无归属；可能是 {person}？）</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>（无）</translation>
        </message>
        <message>
            <source>(not said)</source>
            <translation>（未指明）</translation>
        </message>
        <message>
            <source>(not used)</source>
            <translation>（不使用）</translation>
        </message>
        <message>
            <source>(the chief of the place on that day)</source>
            <translation>（当日当地林长）</translation>
        </message>
        <message>
            <source>(vacant)</source>
            <translation>（空缺）</translation>
        </message>
        <message>
            <source>0 to 100; may be left empty.</source>
            <translation>0 到 100，可以不填。</translation>
        </message>
        <message>
            <source>6, 9 or 12 digits</source>
            <translation>6、9 或 12 位数字</translation>
        </message>
        <message>
            <source>A PDF, or a picture where the name ends in .png.</source>
            <translation>PDF；文件名以.png结尾则为图片。</translation>
        </message>
        <message>
            <source>A PNG for each person is written here, named town_name_month.png.</source>
            <translation>每人一张 PNG 写在这里，文件名为 乡镇_姓名_月份.png。</translation>
        </message>
        <message>
            <source>A Word document or text file; it may also be dropped here.</source>
            <translation>Word 文档或文本文件；也可以拖到这里。</translation>
        </message>
        <message>
            <source>A board is a public map. Has the office had the map of these boards reviewed (审图号 in the profile), or found that a schematic map needs no review? The answer is kept in the county file.</source>
            <translation>公示牌上的图属公开地图。单位是否已将这些牌的地图送审（审图号填在县情参数中），或确认示意图无需送审？回答保存在县库中。</translation>
        </message>
        <message>
            <source>A board is a public map: the office has not confirmed that its map was reviewed. Print proofs first; then confirm the review (map number 审图号, or that a schematic map needs none) and print the boards.</source>
            <translation>公示牌上的图属公开地图，单位尚未确认地图已经审查。请先打印校对样；确认审查情况（填写审图号，或确认示意图无需送审）后再正式制牌。</translation>
        </message>
        <message>
            <source>A cell is forest from this share on</source>
            <translation>林地占比达到多少的格计为林地格</translation>
        </message>
        <message>
            <source>A click shows the blind spot on the map.</source>
            <translation>单击在地图上显示该盲区。</translation>
        </message>
        <message>
            <source>A click shows the place on the map.</source>
            <translation>单击一行，地图显示该处。</translation>
        </message>
        <message>
            <source>A column of the 小班 with numbers; original fields of the import can be named too.</source>
            <translation>小班中为数值的一列；导入时保留的原字段也可以。</translation>
        </message>
        <message>
            <source>A column set needs at least one column.</source>
            <translation>表样至少要有一列。</translation>
        </message>
        <message>
            <source>A column that was pasted from Excel</source>
            <translation>从 Excel 粘贴的一列数</translation>
        </message>
        <message>
            <source>A copy goes with the county to other computers. A link leaves the file where it is and follows its changes.</source>
            <translation>复制的文件随县库一起带走；链接则文件留在原处，随其改动。</translation>
        </message>
        <message>
            <source>A county needs a name and a code of six digits; given were “{name}” and “{code}”.</source>
            <translation>县库需要县名和六位区划代码；现填写的是“{name}”和“{code}”。</translation>
        </message>
        <message>
            <source>A day as 2024-01-01. Left empty, rows without 任职时间 are refused.</source>
            <translation>如 2024-01-01。留空时，没有任职时间的行不导入。</translation>
        </message>
        <message>
            <source>A day as 2024-06-01. It is the first day of the successor.</source>
            <translation>日期，如 2024-06-01。当日起由接任人任职。</translation>
        </message>
        <message>
            <source>A day as 2024-06-01: the task is closed for these units. Left empty, it stays open.</source>
            <translation>日期写成 2024-06-01，这些单位的该项任务即销号；不填则不销号。</translation>
        </message>
        <message>
            <source>A day as 2024-06-01; empty for today.</source>
            <translation>日期写成 2024-06-01；不填为今天。</translation>
        </message>
        <message>
            <source>A double click does too.</source>
            <translation>双击也可。</translation>
        </message>
        <message>
            <source>A feature this near to a boundary is what the area borders on.</source>
            <translation>与界线的距离不超过此值的要素，即视为责任区所至。</translation>
        </message>
        <message>
            <source>A field with the code or name of the area above, where the codes do not say it.</source>
            <translation>代码不能确定上级时，指定存放上级代码或名称的字段。</translation>
        </message>
        <message>
            <source>A figure of the resource archive, or words of a class as they stand in its list</source>
            <translation>资源档案中的某项数据，或清单中某一类的名称</translation>
        </message>
        <message>
            <source>A file (photo, document); it is copied to the county’s documents (附件).</source>
            <translation>照片或文件，会复制到县库的附件文件夹。</translation>
        </message>
        <message>
            <source>A file, or number and name of a document</source>
            <translation>文件，或文号、文件名称</translation>
        </message>
        <message>
            <source>A folder is searched with all folders in it; folders named after towns and people help to tell whose a track is.</source>
            <translation>会查找文件夹及其所有下级文件夹；以乡镇、姓名命名的文件夹有助于判断轨迹归属。</translation>
        </message>
        <message>
            <source>A formula without a stored result: open the file in Excel or WPS, save it, and import again.</source>
            <translation>公式没有保存计算结果：请在 Excel 或 WPS 中打开并保存后再导入。</translation>
        </message>
        <message>
            <source>A further holder joins a post</source>
            <translation>岗位增加任职人</translation>
        </message>
        <message>
            <source>A further piece of {area_code}; joined with row {first_row} of {file}.</source>
            <translation>{area_code} 的又一块图形，已与 {file} 第 {first_row} 行合并。</translation>
        </message>
        <message>
            <source>A gap of {m2} m² between the areas.</source>
            <translation>责任区之间有空隙 {m2} 平方米。</translation>
        </message>
        <message>
            <source>A heading for the rows below, no person.</source>
            <translation>下列各行的小标题，不是人员。</translation>
        </message>
        <message>
            <source>A job is writing to the county file. Wait until it has ended, then try again.</source>
            <translation>有作业正在写入县库，请等它结束后再试。</translation>
        </message>
        <message>
            <source>A job of this dock is still running.</source>
            <translation>本面板还有任务正在运行。</translation>
        </message>
        <message>
            <source>A key area is visited from this time on (s)</source>
            <translation>重点区域停留多少秒算巡到</translation>
        </message>
        <message>
            <source>A key line is walked from this share on</source>
            <translation>重点线路走过多少比例算巡到</translation>
        </message>
        <message>
            <source>A key place is asked by {place}, the rule itself by {window}: choose for the place the same window or a shorter one.</source>
            <translation>重点部位按{place}考核，规则本身按{window}考核：重点部位的周期应相同或更短。</translation>
        </message>
        <message>
            <source>A key place of the rule is not in the county any more. Take it out of the rule, or import the places again.</source>
            <translation>规则里的一处重点部位已不在县库中。请从规则中去掉，或重新导入重点部位。</translation>
        </message>
        <message>
            <source>A layer in any format; it takes the place of what the county has of this kind.</source>
            <translation>任何格式的图层；导入后替换县库中同类的图层。</translation>
        </message>
        <message>
            <source>A layer of points; empty for that of the profile.</source>
            <translation>古树名木点图层；留空用县情参数中的图层。</translation>
        </message>
        <message>
            <source>A layer of reserve polygons; empty for that of the profile.</source>
            <translation>自然保护地面图层；留空用县情参数中的图层。</translation>
        </message>
        <message>
            <source>A layer of wetland polygons; empty for that of the profile.</source>
            <translation>湿地面图层；留空用县情参数中的图层。</translation>
        </message>
        <message>
            <source>A leap away and back that nobody can have walked.</source>
            <translation>漂移跳点。</translation>
        </message>
        <message>
            <source>A line beside the rows of tasks, not taken in; read it: {text}</source>
            <translation>任务行之外另写的一行，未采用，请阅：{text}</translation>
        </message>
        <message>
            <source>A line for each stretch.</source>
            <translation>一段一条线。</translation>
        </message>
        <message>
            <source>A mobile number has 11 digits; a landline its area code. Correct it in the person’s form.</source>
            <translation>手机号为11位，座机需带区号。请在人员表单中改正。</translation>
        </message>
        <message>
            <source>A month 2024-05, a quarter 2024-Q2, a year 2024, or days 2024-05-01..2024-05-31.</source>
            <translation>月2024-05，季度2024-Q2，年2024，或起止日期2024-05-01..2024-05-31。</translation>
        </message>
        <message>
            <source>A name that only one person has, or the uid of the person.</source>
            <translation>没有同名者的姓名，或此人的唯一标识。</translation>
        </message>
        <message>
            <source>A name, or name@area. Give a person or an area.</source>
            <translation>姓名，或“姓名@责任区”。人员和责任区只填一个。</translation>
        </message>
        <message>
            <source>A name; somebody who is not in the county file yet is added. Also who joins a post, or holds a new one.</source>
            <translation>姓名；县库中没有的人自动新增。也用于增加的任职人、新设岗位的任职人。</translation>
        </message>
        <message>
            <source>A new edition of the layer: what the county has of this kind and it lacks is removed.</source>
            <translation>图层的新版本：县库中有而新版本没有的同类要素将被移除。</translation>
        </message>
        <message>
            <source>A new person {name} is made. There is one of this name already: {posts}.</source>
            <translation>将新增人员{name}。县库中已有同名人员：{posts}。</translation>
        </message>
        <message>
            <source>A new post of the role {role} needs an area, or the unit that it belongs to.</source>
            <translation>新设{role}岗位需要指明责任区或所属单位。</translation>
        </message>
        <message>
            <source>A newer list of division codes (csv, Excel): what is new, gone, renamed or has another code.</source>
            <translation>新一年的区划代码表（csv、Excel）：列出新增、消失、改名、改码，逐条采用。</translation>
        </message>
        <message>
            <source>A pause that parts tracks (s)</source>
            <translation>断开轨迹的间隔（秒）</translation>
        </message>
        <message>
            <source>A person decides that a day counts or does not, with a reason and a name. The verdict of the rule stays beside it and both are printed. It can be taken back.</source>
            <translation>由人认定某天有效或无效，写明理由和姓名。规则的判定保留在旁边，两者都会打印；可以撤回。</translation>
        </message>
        <message>
            <source>A photo belongs to a board within (m)</source>
            <translation>照片归牌距离（米）</translation>
        </message>
        <message>
            <source>A photo, scan or document; it is copied into the folder 附件 beside the county file.</source>
            <translation>照片、扫描件或文档，复制到县库旁的“附件”文件夹。</translation>
        </message>
        <message>
            <source>A picture (SVG, PNG, JPG) for the top left corner. Empty: as the profile says.</source>
            <translation>左上角的图片（SVG、PNG、JPG）；留空按县情参数。</translation>
        </message>
        <message>
            <source>A post ends</source>
            <translation>撤销岗位</translation>
        </message>
        <message>
            <source>A post is made</source>
            <translation>新设岗位</translation>
        </message>
        <message>
            <source>A print template (*.qpt) of your own. Empty: the template named in the profile.</source>
            <translation>自己的打印模板（*.qpt）；留空使用县情参数中指定的模板。</translation>
        </message>
        <message>
            <source>A profile saved as JSON; it is taken instead of the shipped ones.</source>
            <translation>另存为 JSON 的县情参数，代替自带的参数。</translation>
        </message>
        <message>
            <source>A projected system in metres. Left empty, the CGCS2000 3-degree zone of the longitude below is taken.</source>
            <translation>以米为单位的投影坐标系。留空时按下面的经度取 CGCS2000 三度带。</translation>
        </message>
        <message>
            <source>A rate must be 0 % to 100 %.</source>
            <translation>比率应为0%到100%。</translation>
        </message>
        <message>
            <source>A remark, no person.</source>
            <translation>说明文字，不是人员。</translation>
        </message>
        <message>
            <source>A rest below this speed (m/s)</source>
            <translation>停留速度（米/秒）</translation>
        </message>
        <message>
            <source>A rest from this time (s)</source>
            <translation>停留时间（秒）</translation>
        </message>
        <message>
            <source>A role of the profile, as 副林长 or 联络员.</source>
            <translation>县情参数中的角色，如副林长、联络员。</translation>
        </message>
        <message>
            <source>A row of totals or remarks: left out.</source>
            <translation>合计、平均或备注行，不作为人员数据导入。</translation>
        </message>
        <message>
            <source>A rule by {window} cannot be limited to days of the month. Choose month or a longer window, or leave the days out.</source>
            <translation>按{window}考核的规则不能再限定每月几日。请改为按月或更长的周期，或者去掉日期。</translation>
        </message>
        <message>
            <source>A slip (任务书) for every place, in Word and Excel, into a folder.</source>
            <translation>为每一地写出任务书（Word 和 Excel），存入文件夹。</translation>
        </message>
        <message>
            <source>A sliver is narrower than (m)</source>
            <translation>碎条：平均宽度小于（米）</translation>
        </message>
        <message>
            <source>A square for each cell that somebody was in.</source>
            <translation>有人到过的每个格网一个方格。</translation>
        </message>
        <message>
            <source>A stock, rate or limit is not split: every place has the plan’s own figure.</source>
            <translation>存量、比率或限额指标不分解：各地同数。</translation>
        </message>
        <message>
            <source>A successor arrives</source>
            <translation>接任</translation>
        </message>
        <message>
            <source>A table with codes of 6, 9 or 12 digits and names, with or without a header.</source>
            <translation>含 6、9 或 12 位代码和名称的表，有无表头均可。</translation>
        </message>
        <message>
            <source>A table with names and at least one more of role, title, town, village, code, phone or date, in one or more sheets; titles may stand above it, totals and notes below. In Word, lines as 林长：姓名 职务 too.</source>
            <translation>含姓名列并至少含角色、职务、乡镇、村、编码、电话、日期之一的表格，可分多个工作表；表上方可有标题，下方可有合计和说明。Word 文档也可为“林长：姓名 职务”式的行。</translation>
        </message>
        <message>
            <source>A task needs a title. Write one.</source>
            <translation>任务名称不能为空，请填写。</translation>
        </message>
        <message>
            <source>A task that the plan does not have.</source>
            <translation>增加方案中没有的任务。</translation>
        </message>
        <message>
            <source>A tiny part is smaller than (m²)</source>
            <translation>碎小部分：面积小于（平方米）</translation>
        </message>
        <message>
            <source>A title above the table, no person.</source>
            <translation>表格标题，不是人员。</translation>
        </message>
        <message>
            <source>A total, no person.</source>
            <translation>合计行，不是人员。</translation>
        </message>
        <message>
            <source>A warning of a level for an area or the whole county: on its days the targets are multiplied as the rule says.</source>
            <translation>某责任区或全县的某级预警：预警期间的应巡天数按规则所定倍数计算。</translation>
        </message>
        <message>
            <source>A weight is negative. Weights are 0 or more.</source>
            <translation>权重不能为负数。</translation>
        </message>
        <message>
            <source>A3 or A4, broadside.</source>
            <translation>A3或A4横幅。</translation>
        </message>
        <message>
            <source>About the files</source>
            <translation>关于文件</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>采用范围</translation>
        </message>
        <message>
            <source>Accept ticked</source>
            <translation>采用勾选的</translation>
        </message>
        <message>
            <source>Accept ticked ({count})</source>
            <translation>采用勾选的（{count}）</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>Accepted as a track of {person}.</source>
            <translation>已接受，归入{person}名下。</translation>
        </message>
        <message>
            <source>Accepted changes</source>
            <translation>采用的变化</translation>
        </message>
        <message>
            <source>Accepted differences</source>
            <translation>采用的差异</translation>
        </message>
        <message>
            <source>Accepted proposals</source>
            <translation>接受的变动建议</translation>
        </message>
        <message>
            <source>Accepted, see explanation</source>
            <translation>接受（见说明）</translation>
        </message>
        <message>
            <source>Accepted.</source>
            <translation>已接受。</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Add column</source>
            <translation>加一列</translation>
        </message>
        <message>
            <source>Add photos of signboards</source>
            <translation>添加公示牌照片</translation>
        </message>
        <message>
            <source>Add photos…</source>
            <translation>添加照片…</translation>
        </message>
        <message>
            <source>Add: {task}</source>
            <translation>新增任务：{task}</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Added to those there</source>
            <translation>加在原有之后</translation>
        </message>
        <message>
            <source>Adds a problem that a chief, a ranger or somebody else found, or changes one. A new one gets its number by the profile’s pattern; the one who answers for it is the chief of the smallest area at its place on the day it was found.</source>
            <translation>登记一个由林长、护林员或其他人发现的问题，或修改已有问题。新问题按县情参数的编号规则取号；责任人为发现当日该地点最小一级责任区的林长。</translation>
        </message>
        <message>
            <source>Adds one record of a chief’s patrol, or changes one. The area comes from the point, the chosen area or the names in the place. What was found becomes problems, one for each numbered item or line.</source>
            <translation>登记一条林长巡林记录，或修改已有记录。责任区由坐标、所选责任区或地点中的地名确定。发现的问题按序号或换行逐条转为问题。</translation>
        </message>
        <message>
            <source>Adds the name that was typed.</source>
            <translation>加入所输入的名称。</translation>
        </message>
        <message>
            <source>Adjust by hand</source>
            <translation>手工调整</translation>
        </message>
        <message>
            <source>Adopt and end</source>
            <translation>采用并撤销</translation>
        </message>
        <message>
            <source>Adopt the proposal</source>
            <translation>接受方案</translation>
        </message>
        <message>
            <source>After this row, row {number} is absent from the document.</source>
            <translation>本项之后，原文缺第{number}项。</translation>
        </message>
        <message>
            <source>Align tracks to the project</source>
            <translation>轨迹对齐到本项目</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>All areas in one workbook, instead of the selected one.</source>
            <translation>全部责任区写入一个工作簿，不只是选中的责任区。</translation>
        </message>
        <message>
            <source>All boards</source>
            <translation>全部公示牌</translation>
        </message>
        <message>
            <source>All changes of tasks; going back to one of them.</source>
            <translation>任务的全部改动，可退回到其中一步。</translation>
        </message>
        <message>
            <source>All chiefs</source>
            <translation>全部林长</translation>
        </message>
        <message>
            <source>All codes and names are those of the list; nothing to do.</source>
            <translation>代码和名称与该表一致，无需改动。</translation>
        </message>
        <message>
            <source>All faults</source>
            <translation>全部问题</translation>
        </message>
        <message>
            <source>All faults of the kind of the selected row that need no question.</source>
            <translation>修复与所选行同类、无需询问的全部问题。</translation>
        </message>
        <message>
            <source>All faults that need no question, as one step that can be taken back.</source>
            <translation>修复无需询问的全部问题，作为一步操作，可以撤销。</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
        <message>
            <source>All findings ({count})</source>
            <translation>全部问题（{count}）</translation>
        </message>
        <message>
            <source>All ground (土地面积)</source>
            <translation>全部土地面积</translation>
        </message>
        <message>
            <source>All in one document</source>
            <translation>合并为一个文档</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <source>All kinds ({count})</source>
            <translation>全部差异（{count}）</translation>
        </message>
        <message>
            <source>All levels</source>
            <translation>全部级别</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>All pages in one PDF</source>
            <translation>全部合为一个 PDF</translation>
        </message>
        <message>
            <source>All photos in it and in the folders below it.</source>
            <translation>其中及下级文件夹中的全部照片。</translation>
        </message>
        <message>
            <source>All posts that the successor held before end on the day.</source>
            <translation>接任人原任的其他岗位在当日全部卸任。</translation>
        </message>
        <message>
            <source>All problems</source>
            <translation>全部问题</translation>
        </message>
        <message>
            <source>All received points joined.</source>
            <translation>收到的各点依次相连。</translation>
        </message>
        <message>
            <source>All roles</source>
            <translation>全部角色</translation>
        </message>
        <message>
            <source>All weights are 0; nothing can be split by them.</source>
            <translation>权重全部为 0，无法分解。</translation>
        </message>
        <message>
            <source>All {most} numbers under {parent} were given once, and none is given twice. Change “code_pattern” in the section “areas” of the profile.</source>
            <translation>{parent} 下的 {most} 个编号都已用过，用过的编号不再使用。请修改县情参数“areas”中的“code_pattern”。</translation>
        </message>
        <message>
            <source>Already in the county file; nothing changed.</source>
            <translation>县库中已有，没有变化。</translation>
        </message>
        <message>
            <source>Also for those with enough days</source>
            <translation>达标的人也出图</translation>
        </message>
        <message>
            <source>An Excel file for each town is written here; one of the same name is replaced.</source>
            <translation>每个乡镇一个 Excel 文件写在这里，同名文件被替换。</translation>
        </message>
        <message>
            <source>An archive of the kind {suffix} cannot be opened here. Unpack it and import the folder.</source>
            <translation>{suffix} 格式的压缩包无法直接打开。请先解压，再导入解压后的文件夹。</translation>
        </message>
        <message>
            <source>An entry of leave, exempt days or warnings deleted.</source>
            <translation>删除一条请假、免巡日或预警登记。</translation>
        </message>
        <message>
            <source>An outline near this place crosses itself, so that nothing can be computed with it. Run the check of areas and mend it first.</source>
            <translation>附近有图形自相交，无法计算。请先运行责任区核查并修复。</translation>
        </message>
        <message>
            <source>Anew in every section</source>
            <translation>每部分重新编号</translation>
        </message>
        <message>
            <source>Annex with the targets</source>
            <translation>目标值附件</translation>
        </message>
        <message>
            <source>Annex with the tasks</source>
            <translation>任务分解附件</translation>
        </message>
        <message>
            <source>Another base for a town (yuan a month)</source>
            <translation>某乡镇另定的补助标准（元/月）</translation>
        </message>
        <message>
            <source>Another program wrote into the county file {file} while the roster was compared. Nothing was imported; import it again.</source>
            <translation>核对名册期间，其他程序改动了县库文件 {file}。本次未导入任何内容，请重新导入。</translation>
        </message>
        <message>
            <source>Another table says otherwise: {others}</source>
            <translation>另一份表填写不同：{others}</translation>
        </message>
        <message>
            <source>Answers by file</source>
            <translation>按文件的回答</translation>
        </message>
        <message>
            <source>Answers for it</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Answers for it, unit</source>
            <translation>责任人、单位</translation>
        </message>
        <message>
            <source>Any level</source>
            <translation>各级</translation>
        </message>
        <message>
            <source>Any polygon layer in metres: its overlaps, gaps, slivers and invalid outlines.</source>
            <translation>以米为单位的任意面图层：核查其重叠、空隙、碎条和图形错误。</translation>
        </message>
        <message>
            <source>Apart from the last one</source>
            <translation>与上次相隔</translation>
        </message>
        <message>
            <source>Applies the remedies of a check, singly or all. Neighbours, parents and children get the very same vertices, and no area changes by more than the faults in it. All of it is one step that “Take the last mending back” undoes.</source>
            <translation>按核查给出的办法逐处或全部修复。相邻、上级和下级责任区的顶点完全一致，任何责任区的变动不超过其问题本身的面积。全部修复为一步操作，可用“撤销上次修复”恢复。</translation>
        </message>
        <message>
            <source>Applies the remedy of the selected rows; greater changes are asked about.</source>
            <translation>按处理办法修复所选各行；改动较大的先询问。</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Apply grids</source>
            <translation>采用网格方案</translation>
        </message>
        <message>
            <source>Apply proposed grids…</source>
            <translation>采用网格方案…</translation>
        </message>
        <message>
            <source>Appoint a successor with “Personnel change”, or import the latest roster.</source>
            <translation>用“人事变动”确定接任者，或导入最新花名册。</translation>
        </message>
        <message>
            <source>Arcs in {count} rows (row {rows}) were replaced by short straight pieces. Compare them with the original.</source>
            <translation>{count} 行（第 {rows} 行）含圆弧，已用短直线段代替。请与原图核对。</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>责任区</translation>
        </message>
        <message>
            <source>Area and role, as “520999101201 林长” or “上村 林长”; several for somebody who leaves, separated by commas. May be left out where the person says it.</source>
            <translation>责任区加角色，如“520999101201 林长”或“上村 林长”；离任可写多个，用逗号分隔。由人员即可确定时可不填。</translation>
        </message>
        <message>
            <source>Area and role, where the predecessor moves to another post on the same day.</source>
            <translation>前任当日转任其他岗位时填写：责任区加角色。</translation>
        </message>
        <message>
            <source>Area codes</source>
            <translation>责任区编号</translation>
        </message>
        <message>
            <source>Area of a ranger (亩)</source>
            <translation>每名护林员管护面积（亩）</translation>
        </message>
        <message>
            <source>Area of compartments (小班面积)</source>
            <translation>小班面积</translation>
        </message>
        <message>
            <source>Area of forest (森林面积)</source>
            <translation>森林面积</translation>
        </message>
        <message>
            <source>Area of forest land (林地面积)</source>
            <translation>林地面积</translation>
        </message>
        <message>
            <source>Area of rangers</source>
            <translation>管护面积</translation>
        </message>
        <message>
            <source>Area of the outline</source>
            <translation>土地面积</translation>
        </message>
        <message>
            <source>Area or forest figures are others.</source>
            <translation>面积或森林资源数据已变更。</translation>
        </message>
        <message>
            <source>Area page</source>
            <translation>责任区档案</translation>
        </message>
        <message>
            <source>Area page…</source>
            <translation>档案…</translation>
        </message>
        <message>
            <source>Area: {area}</source>
            <translation>责任区：{area}</translation>
        </message>
        <message>
            <source>Area: {area}. Answers for it: {name}.</source>
            <translation>责任区：{area}。责任人：{name}。</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>责任区</translation>
        </message>
        <message>
            <source>Areas (none: the office)</source>
            <translation>责任区（不选为机关岗位）</translation>
        </message>
        <message>
            <source>Areas are split or merged</source>
            <translation>责任区拆分或合并</translation>
        </message>
        <message>
            <source>Areas are the recorded areas of the compartments. The parts of a compartment that a border cuts share its recorded area by the sizes of their outlines (largest remainder), in whole square metres; nothing is rounded after that, so that all rows add up. A compartment is counted once, where its largest part lies.</source>
            <translation>面积为小班记载面积。被界线切割的小班，其记载面积按各部分图形面积用最大余数法分到整平方米，此后不再取位，故各行逐级相加相符。每个小班只计一个，计在其最大部分所在处。</translation>
        </message>
        <message>
            <source>Areas are those of the outlines of the compartments, in whole square metres; the parts of a compartment that a border cuts share them by largest remainder, and nothing is rounded after that, so that all rows add up. A compartment is counted once, where its largest part lies.</source>
            <translation>面积为小班图形面积，取整平方米；被界线切割的小班按最大余数法分到各部分，此后不再取位，故各行逐级相加相符。每个小班只计一个，计在其最大部分所在处。</translation>
        </message>
        <message>
            <source>Areas are widened by (m)</source>
            <translation>责任区外放缓冲（米）</translation>
        </message>
        <message>
            <source>Areas below</source>
            <translation>下级责任区</translation>
        </message>
        <message>
            <source>Areas changed</source>
            <translation>已修改责任区数</translation>
        </message>
        <message>
            <source>Areas of different levels or kinds cannot be merged. Select areas of one level.</source>
            <translation>不同级别或类别的责任区不能合并。请选择同一级别的责任区。</translation>
        </message>
        <message>
            <source>Areas of which level; all: of every level.</source>
            <translation>填写哪一级责任区；all 为各级。</translation>
        </message>
        <message>
            <source>Areas printed</source>
            <translation>已打印责任区</translation>
        </message>
        <message>
            <source>Areas that are counted: recorded or computed</source>
            <translation>统计口径（recorded 记载面积，computed 图形面积）</translation>
        </message>
        <message>
            <source>Areas that are split or merged</source>
            <translation>拆分或合并的责任区</translation>
        </message>
        <message>
            <source>Areas that their posts go to</source>
            <translation>岗位划入的责任区</translation>
        </message>
        <message>
            <source>Areas were divided anew. Save the edits, then see who holds which post.</source>
            <translation>责任区已重新划分。请先保存编辑，再核对各岗位由谁担任。</translation>
        </message>
        <message>
            <source>Areas were redrawn</source>
            <translation>责任区已重划</translation>
        </message>
        <message>
            <source>Areas with findings</source>
            <translation>有问题的责任区</translation>
        </message>
        <message>
            <source>Areas without a board</source>
            <translation>缺牌责任区</translation>
        </message>
        <message>
            <source>As 2024-05-06.</source>
            <translation>如2024-05-06。</translation>
        </message>
        <message>
            <source>As 2024-05-06; first and last day are both included.</source>
            <translation>如2024-05-06；首尾两天都算在内。</translation>
        </message>
        <message>
            <source>As 2024-05-31. Empty: today.</source>
            <translation>如 2024-05-31。留空为今天。</translation>
        </message>
        <message>
            <source>As 2024Q2, 2024年第2季度 or 2024-05.</source>
            <translation>如 2024Q2、2024年第2季度 或 2024-05。</translation>
        </message>
        <message>
            <source>As in the files (no shift)</source>
            <translation>按文件原样（无偏移）</translation>
        </message>
        <message>
            <source>As it is printed on boards, for example 青峰县.</source>
            <translation>公示牌上印的县名，例如青峰县。</translation>
        </message>
        <message>
            <source>As it is printed under the title: 青林长办〔2024〕6号. Empty: none.</source>
            <translation>印在标题下，如 青林长办〔2024〕6号；留空不印。</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>截至</translation>
        </message>
        <message>
            <source>As of (date)</source>
            <translation>截至日期</translation>
        </message>
        <message>
            <source>As of {day} nobody has to be reminded: everybody has done enough.</source>
            <translation>截至{day}没有需要提示的林长：都已达到规定次数。</translation>
        </message>
        <message>
            <source>As of {day}. Double-click selects the area and the holder in all panels.</source>
            <translation>截至{day}。双击在各面板中转到该责任区和该人员。</translation>
        </message>
        <message>
            <source>As sent, as it is now, as it came back.</source>
            <translation>下发时、现在、返回的内容。</translation>
        </message>
        <message>
            <source>As sent: {text}</source>
            <translation>下发时：{text}</translation>
        </message>
        <message>
            <source>As the profile says</source>
            <translation>按县情参数</translation>
        </message>
        <message>
            <source>As the profile says: {name}</source>
            <translation>按县情参数：{name}</translation>
        </message>
        <message>
            <source>As the window “Sources” lists it.</source>
            <translation>与“来源”窗口中列出的一致。</translation>
        </message>
        <message>
            <source>As “Check sources of tracks” lists it, for example gpx:HuLin.</source>
            <translation>与“检查轨迹来源”列出的一致，例如 gpx:HuLin。</translation>
        </message>
        <message>
            <source>As 石桥镇东山村.</source>
            <translation>如：石桥镇东山村。</translation>
        </message>
        <message>
            <source>As 石桥镇东山村龙头坡</source>
            <translation>如：石桥镇东山村龙头坡</translation>
        </message>
        <message>
            <source>Ask both and correct one of them in the person’s form. If they are one person entered twice, give the posts of one to the other with “Personnel change”; past tenures stay as they are.</source>
            <translation>向两人核实，在人员表单中更正其一。若为同一人重复登记，用“人事变动”把岗位归到其中一人名下；以往任职保持不变。</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>应巡</translation>
        </message>
        <message>
            <source>Assign units and people</source>
            <translation>指定单位和人员</translation>
        </message>
        <message>
            <source>Assign {field}: {task}</source>
            <translation>指定{field}：{task}</translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>指定…</translation>
        </message>
        <message>
            <source>At a key place or line</source>
            <translation>位于重点部位或线路</translation>
        </message>
        <message>
            <source>At a road junction ({place}); next best: {others}.</source>
            <translation>道路交叉口（{place}）；备选：{others}。</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>At least 0 days in each part asks nothing. Write 1 or more, or leave the spread out.</source>
            <translation>每段不少于0天等于没有要求。请填1以上，或去掉分布要求。</translation>
        </message>
        <message>
            <source>At least {least} in each {part} makes {total}, more than the {count} that the window asks. Change one of them.</source>
            <translation>每{part}不少于{least}天，合计{total}天，超过了考核期要求的{count}天。请改其中一项。</translation>
        </message>
        <message>
            <source>At least {value}</source>
            <translation>不少于 {value}</translation>
        </message>
        <message>
            <source>At least…</source>
            <translation>不少于…</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>At most {mu} mu per ranger.</source>
            <translation>每名护林员不超过 {mu} 亩。</translation>
        </message>
        <message>
            <source>At most {value}</source>
            <translation>不多于 {value}</translation>
        </message>
        <message>
            <source>At most…</source>
            <translation>不多于…</translation>
        </message>
        <message>
            <source>At the level {level} there is no {role}: the rule would judge nobody. Choose another level.</source>
            <translation>{level}没有{role}，这条规则谁也管不到。请换一个级别。</translation>
        </message>
        <message>
            <source>At the speed of a vehicle.</source>
            <translation>速度异常（车速）。</translation>
        </message>
        <message>
            <source>At {name} ({place}); next best: {others}.</source>
            <translation>{name}（{place}）；备选：{others}。</translation>
        </message>
        <message>
            <source>Attach documents</source>
            <translation>归入文件</translation>
        </message>
        <message>
            <source>Attach documents to an area</source>
            <translation>归入责任区文件</translation>
        </message>
        <message>
            <source>Attaches any files (方案, 批文, 合同, photos) to an area: as copies in the folder 附件 beside the county file, or as links to where they are. The same content is never copied twice, and nothing is written over.</source>
            <translation>把任意文件（方案、批文、合同、照片）归入责任区：复制到县库旁的“附件”文件夹，或只作链接。内容相同的不重复复制，也不覆盖任何文件。</translation>
        </message>
        <message>
            <source>Attach…</source>
            <translation>归入文件…</translation>
        </message>
        <message>
            <source>BATCH of “Change of posts”; left empty, the last change of posts in effect.</source>
            <translation>“人事变动”输出的批次；不填则为最近一次有效的人事变动。</translation>
        </message>
        <message>
            <source>BD-09 (Baidu): convert</source>
            <translation>BD-09（百度）：纠偏</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Back of boards</source>
            <translation>背面内容</translation>
        </message>
        <message>
            <source>Balanced by</source>
            <translation>均衡依据</translation>
        </message>
        <message>
            <source>Base (yuan a month)</source>
            <translation>补助标准（元/月）</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Before printing</source>
            <translation>制作前检查</translation>
        </message>
        <message>
            <source>Before the import</source>
            <translation>导入前确认</translation>
        </message>
        <message>
            <source>Before these changes</source>
            <translation>这些改动之前</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>Beijing time</source>
            <translation>北京时间</translation>
        </message>
        <message>
            <source>Between {first} and {last} there is less time than a day has to have. Widen the hours or lower the minutes.</source>
            <translation>{first}到{last}之间不够一天要求的时长。请放宽时段或减少时长。</translation>
        </message>
        <message>
            <source>Bleed (mm)</source>
            <translation>出血（毫米）</translation>
        </message>
        <message>
            <source>Bleed (出血)</source>
            <translation>出血</translation>
        </message>
        <message>
            <source>Blind (亩)</source>
            <translation>盲区（亩）</translation>
        </message>
        <message>
            <source>Blind after days without a visit</source>
            <translation>多少天无人到达即为盲区</translation>
        </message>
        <message>
            <source>Blind cells</source>
            <translation>盲区格数</translation>
        </message>
        <message>
            <source>Blind spots</source>
            <translation>盲区</translation>
        </message>
        <message>
            <source>Blind spots of high risk</source>
            <translation>风险高的盲区</translation>
        </message>
        <message>
            <source>Blind spots or effort as a map on A3 or A4, PDF or picture.</source>
            <translation>把盲区或巡护强度制成A3或A4图幅，PDF或图片。</translation>
        </message>
        <message>
            <source>Blocks of the county’s own</source>
            <translation>本县增加的栏目</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝色</translation>
        </message>
        <message>
            <source>Blue, yellow, orange or red.</source>
            <translation>蓝色、黄色、橙色或红色。</translation>
        </message>
        <message>
            <source>Board 120 × 80 cm</source>
            <translation>公示牌 120 × 80 厘米</translation>
        </message>
        <message>
            <source>Board 150 × 100 cm</source>
            <translation>公示牌 150 × 100 厘米</translation>
        </message>
        <message>
            <source>Board 240 × 120 cm</source>
            <translation>公示牌 240 × 120 厘米</translation>
        </message>
        <message>
            <source>Board 80 × 120 cm</source>
            <translation>公示牌 80 × 120 厘米</translation>
        </message>
        <message>
            <source>Board of an ended area</source>
            <translation>撤销责任区的公示牌未撤除</translation>
        </message>
        <message>
            <source>Board {done} of {total}</source>
            <translation>第 {done} 块，共 {total} 块</translation>
        </message>
        <message>
            <source>Board {done} of {total}, about {left} min left</source>
            <translation>第 {done}/{total} 块，约剩 {left} 分钟</translation>
        </message>
        <message>
            <source>Board {done} of {total}, about {left} s left</source>
            <translation>第 {done}/{total} 块，约剩 {left} 秒</translation>
        </message>
        <message>
            <source>Boards are compared with those who hold the posts on this day. Empty: today.</source>
            <translation>与当日任职人员比对。留空为今天。</translation>
        </message>
        <message>
            <source>Boards by level</source>
            <translation>各级公示牌</translation>
        </message>
        <message>
            <source>Boards cannot do without it</source>
            <translation>公示牌必须有</translation>
        </message>
        <message>
            <source>Boards have a back</source>
            <translation>双面牌（有背面）</translation>
        </message>
        <message>
            <source>Boards in the register</source>
            <translation>台账中的公示牌</translation>
        </message>
        <message>
            <source>Boards nearer to each other than this are told of (m)</source>
            <translation>公示牌相距小于此距离时提示（米）</translation>
        </message>
        <message>
            <source>Boards on the sheets</source>
            <translation>校对样上的牌数</translation>
        </message>
        <message>
            <source>Boards that a run before wrote into the folder and that are still right are left.</source>
            <translation>上次已写入文件夹且内容仍正确的牌不再重做。</translation>
        </message>
        <message>
            <source>Boards to be renewed</source>
            <translation>需更换的公示牌</translation>
        </message>
        <message>
            <source>Boards to reprint</source>
            <translation>需重印的公示牌</translation>
        </message>
        <message>
            <source>Boards without a place get that of the photo</source>
            <translation>无位置的公示牌采用照片位置</translation>
        </message>
        <message>
            <source>Both hold the same post “{post}”; there is nothing to swap.</source>
            <translation>两人任同一岗位“{post}”，无需对调。</translation>
        </message>
        <message>
            <source>Boundaries from web maps are shifted by some hundred metres and do not say so. ask: the layer is refused with a proposal where it looks shifted against what the county has; as_is: taken as it lies; gcj02, bd09: converted.</source>
            <translation>网络地图的界线有数百米偏移，文件中并不注明。ask：与县库已有界线比对，像是有偏移时不导入并提出建议；as_is：原样导入；gcj02、bd09：纠偏后导入。</translation>
        </message>
        <message>
            <source>Buffer around them</source>
            <translation>边界外放</translation>
        </message>
        <message>
            <source>By a figure of the resource archive</source>
            <translation>按资源档案的面积等数据</translation>
        </message>
        <message>
            <source>By a pasted column</source>
            <translation>按粘贴的一列数</translation>
        </message>
        <message>
            <source>By area</source>
            <translation>按责任区面积</translation>
        </message>
        <message>
            <source>By forest land (compartments)</source>
            <translation>按林地面积（小班）</translation>
        </message>
        <message>
            <source>By given weights</source>
            <translation>按给定权重</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>手工分配</translation>
        </message>
        <message>
            <source>By last year’s shares</source>
            <translation>按上年任务数</translation>
        </message>
        <message>
            <source>By the roster of today the track is {person}’s; it was stored for {before} and was moved. Judge the month again.</source>
            <translation>按现在的花名册，该轨迹属于{person}；原归{before}名下，已改归。请重新判定该月。</translation>
        </message>
        <message>
            <source>By vehicle from this speed (m/s)</source>
            <translation>乘车速度（米/秒）</translation>
        </message>
        <message>
            <source>By vehicle from this time (s)</source>
            <translation>乘车持续时间（秒）</translation>
        </message>
        <message>
            <source>By what the figures are shared out.</source>
            <translation>按什么分解。</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>月历</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Came back: {text}</source>
            <translation>返回：{text}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancelled after {done} boards. They are in the folder but not registered; older files that they replace are in 作废. “Export boards” offers to go on where it stopped.</source>
            <translation>已取消，完成 {done} 块。已生成的文件在文件夹中，但未登记；被替换的旧文件在“作废”中。再点“制作公示牌”可从中断处继续。</translation>
        </message>
        <message>
            <source>Cancelled. No proofs were written.</source>
            <translation>已取消，没有生成校对样。</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was printed.</source>
            <translation>已取消，没有印制任何公示牌。</translation>
        </message>
        <message>
            <source>Cancelled. The county file is as it was before.</source>
            <translation>已取消，县库保持原样。</translation>
        </message>
        <message>
            <source>Cannot be deleted: {what} depend on it.</source>
            <translation>不能删除：{what} 依赖它。</translation>
        </message>
        <message>
            <source>Cannot tell: nothing known fits clearly better one way than another. Leave it as it is, or look at the map.</source>
            <translation>无法判断：已知情况不足以分辨。请保持原样，或对照地图自行判断。</translation>
        </message>
        <message>
            <source>Cell size</source>
            <translation>格网边长</translation>
        </message>
        <message>
            <source>Cell size (m)</source>
            <translation>格网边长（米）</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>格数</translation>
        </message>
        <message>
            <source>Cells of maps (m)</source>
            <translation>格网边长（米）</translation>
        </message>
        <message>
            <source>Cells of {cell} m are too small; the least are {least} m.</source>
            <translation>格网边长{cell}米过小，最小{least}米。</translation>
        </message>
        <message>
            <source>Cells or blind spots shown</source>
            <translation>图上的格数或盲区数</translation>
        </message>
        <message>
            <source>Centred</source>
            <translation>居中</translation>
        </message>
        <message>
            <source>Change log</source>
            <translation>变更记录</translation>
        </message>
        <message>
            <source>Change log of people</source>
            <translation>人员变更记录</translation>
        </message>
        <message>
            <source>Change log…</source>
            <translation>变更记录…</translation>
        </message>
        <message>
            <source>Change of persons…</source>
            <translation>人员变动…</translation>
        </message>
        <message>
            <source>Change of posts</source>
            <translation>人事变动</translation>
        </message>
        <message>
            <source>Change of posts…</source>
            <translation>人事变动…</translation>
        </message>
        <message>
            <source>Change record</source>
            <translation>修改巡林记录</translation>
        </message>
        <message>
            <source>Change sheet</source>
            <translation>变动表</translation>
        </message>
        <message>
            <source>Change {field}: {task}</source>
            <translation>修改{field}：{task}</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>已改动</translation>
        </message>
        <message>
            <source>Changed records</source>
            <translation>更新的记录</translation>
        </message>
        <message>
            <source>Changed rules</source>
            <translation>变动的规则</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Changes (JSON)</source>
            <translation>变化（JSON）</translation>
        </message>
        <message>
            <source>Changes are tracked in the document ({count}); read was the text as it is with all accepted.</source>
            <translation>文档中有 {count} 处修订；按接受全部修订后的最终文字读取。</translation>
        </message>
        <message>
            <source>Changes count from</source>
            <translation>生效日期</translation>
        </message>
        <message>
            <source>Changes count from this day: of rows without a date of their own, and of those who are missing.</source>
            <translation>没有写任职日期的行，以及名册未列人员的离任，都从这一天起算。</translation>
        </message>
        <message>
            <source>Changes made from this day on, as 2024-06-01.</source>
            <translation>自该日起所做的变更，如 2024-06-01。</translation>
        </message>
        <message>
            <source>Changes made until this day, itself included.</source>
            <translation>至该日（含当日）所做的变更。</translation>
        </message>
        <message>
            <source>Changes of tasks</source>
            <translation>任务改动记录</translation>
        </message>
        <message>
            <source>Changes the chosen record; a double click does too.</source>
            <translation>修改所选记录，双击也可。</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>重新核查</translation>
        </message>
        <message>
            <source>Check areas</source>
            <translation>核查责任区</translation>
        </message>
        <message>
            <source>Check of areas</source>
            <translation>责任区核查</translation>
        </message>
        <message>
            <source>Check of {count} boards</source>
            <translation>检查 {count} 块公示牌</translation>
        </message>
        <message>
            <source>Check people</source>
            <translation>人员核查</translation>
        </message>
        <message>
            <source>Check signboards before printing</source>
            <translation>制作前检查公示牌</translation>
        </message>
        <message>
            <source>Check sources of tracks</source>
            <translation>检查轨迹来源</translation>
        </message>
        <message>
            <source>Check the boards to be exported first.</source>
            <translation>请先勾选要输出的公示牌。</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>检查日期</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>检查人</translation>
        </message>
        <message>
            <source>Checks of areas</source>
            <translation>责任区核查</translation>
        </message>
        <message>
            <source>Checks posts, tenures and persons as of a day: areas without a chief, grids without or with too many rangers, tenures that overlap or lie outside the person’s dates, malformed or shared phones, one name with two phones, rangers above or below the profile’s area, persons without any post. Every finding comes with its remedy; no phone or ID number is ever printed.</source>
            <translation>按指定日期核查岗位、任职和人员：无林长的责任区，无护林员或护林员过多的网格，任职重叠或与人员日期不符，电话不规范或两人同号，一名多号，管护面积低于或高于县情参数，没有任何岗位的人员。每条问题都附处理办法，不印电话和身份证号。</translation>
        </message>
        <message>
            <source>Checks the whole county anew.</source>
            <translation>重新核查全县。</translation>
        </message>
        <message>
            <source>Check…</source>
            <translation>核查…</translation>
        </message>
        <message>
            <source>Chief</source>
            <translation>林长</translation>
        </message>
        <message>
            <source>Chief of the board’s area</source>
            <translation>本责任区林长</translation>
        </message>
        <message>
            <source>Chiefs</source>
            <translation>林长</translation>
        </message>
        <message>
            <source>Chiefs and rangers over time</source>
            <translation>历任林长和护林员</translation>
        </message>
        <message>
            <source>Chiefs are judged by their records and cleaned tracks, not by: {clauses}. Leave these out of a rule for chiefs.</source>
            <translation>林长按巡林记录和清洗后的轨迹判定，不能按以下各项判定：{clauses}。请从林长规则中去掉。</translation>
        </message>
        <message>
            <source>Chiefs’ patrols</source>
            <translation>巡林</translation>
        </message>
        <message>
            <source>Chiefs’ roster</source>
            <translation>林长名册</translation>
        </message>
        <message>
            <source>Choose a cell of a target that can be split, then paste.</source>
            <translation>请先选中可分解指标的单元格，再粘贴。</translation>
        </message>
        <message>
            <source>Choose a column to see how it was split.</source>
            <translation>选中一列，可看其分解办法。</translation>
        </message>
        <message>
            <source>Choose a coordinate system, or give the longitude of the county.</source>
            <translation>请选择坐标系，或填写县域经度。</translation>
        </message>
        <message>
            <source>Choose a county file or a polygon layer to check.</source>
            <translation>请选择要核查的县库或面图层。</translation>
        </message>
        <message>
            <source>Choose a day: speed and time of its track are drawn here.</source>
            <translation>选一天，这里画出当天轨迹的速度和时间。</translation>
        </message>
        <message>
            <source>Choose a plan file or paste its text.</source>
            <translation>请选择方案文件，或粘贴方案正文。</translation>
        </message>
        <message>
            <source>Choose a ranger above.</source>
            <translation>请先在上面选一名护林员。</translation>
        </message>
        <message>
            <source>Choose a ranger in the table first.</source>
            <translation>请先在表中选一名护林员。</translation>
        </message>
        <message>
            <source>Choose a record in the lower list first.</source>
            <translation>请先在下面的列表中选一条记录。</translation>
        </message>
        <message>
            <source>Choose a row first: the order is that of its role in its area.</source>
            <translation>请先选一行：排序针对该行责任区的同一角色。</translation>
        </message>
        <message>
            <source>Choose a village of the list first.</source>
            <translation>请先在列表中选择一个村。</translation>
        </message>
        <message>
            <source>Choose an area in the list first.</source>
            <translation>请先在列表中选择一个责任区。</translation>
        </message>
        <message>
            <source>Choose coordinate system, level and fields by hand.</source>
            <translation>手工指定坐标系、级别和字段。</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Choose from the lists</source>
            <translation>从列表中选择</translation>
        </message>
        <message>
            <source>Choose one problem in the list first.</source>
            <translation>请先在列表中选一个问题。</translation>
        </message>
        <message>
            <source>Choose problems in the list first.</source>
            <translation>请先在列表中选择问题。</translation>
        </message>
        <message>
            <source>Choose the area from the list first.</source>
            <translation>请先从列表中选择责任区。</translation>
        </message>
        <message>
            <source>Choose the area to which it belongs.</source>
            <translation>选择其所属的上级责任区。</translation>
        </message>
        <message>
            <source>Choose the boards that were checked in the list first.</source>
            <translation>请先在列表中选择检查过的公示牌。</translation>
        </message>
        <message>
            <source>Choose the chief from the list; only chiefs of that day are in it.</source>
            <translation>请从列表中选择林长；列表只有当日在任的林长。</translation>
        </message>
        <message>
            <source>Choose the chief.</source>
            <translation>请选择林长。</translation>
        </message>
        <message>
            <source>Choose the column of a target that can be split.</source>
            <translation>请选中可分解指标所在的列。</translation>
        </message>
        <message>
            <source>Choose the coordinate system by hand, or add to what is there.</source>
            <translation>自行指定坐标系，或在已有内容上追加。</translation>
        </message>
        <message>
            <source>Choose the file of the document; it may also be dropped here.</source>
            <translation>选择文件的电子件，也可以拖到这里。</translation>
        </message>
        <message>
            <source>Choose the files that are to be attached to the area.</source>
            <translation>请选择要归入责任区的文件。</translation>
        </message>
        <message>
            <source>Choose the person from the list first.</source>
            <translation>请先从列表中选人。</translation>
        </message>
        <message>
            <source>Choose the returned tables, or a folder that has some.</source>
            <translation>请选择返回的表，或放有这些表的文件夹。</translation>
        </message>
        <message>
            <source>Choose whose the tracks of a source are. It is remembered: later files of the source go to the same person. Names that are alike come first.</source>
            <translation>选择每个来源的轨迹是谁的。答案会记住，以后该来源的文件自动归到此人。相近的姓名排在前面。</translation>
        </message>
        <message>
            <source>Chosen compartments</source>
            <translation>选中的小班</translation>
        </message>
        <message>
            <source>Chosen track</source>
            <translation>选中轨迹</translation>
        </message>
        <message>
            <source>Chosen twice: {columns}</source>
            <translation>重复选择：{columns}</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Clause by clause what was asked and measured; else the track is shown.</source>
            <translation>逐条列出要求与实测；不选时显示轨迹。</translation>
        </message>
        <message>
            <source>Cleaned mileage (m)</source>
            <translation>清洗后里程（米）</translation>
        </message>
        <message>
            <source>Cleaned track</source>
            <translation>清洗后轨迹</translation>
        </message>
        <message>
            <source>Cleaned {cleaned} km (raw {raw}), {hours}; inside {inside} km, {time}</source>
            <translation>清洗后{cleaned}公里（原始{raw}）{hours}；区内{inside}公里 {time}</translation>
        </message>
        <message>
            <source>Cleaning of tracks</source>
            <translation>轨迹清洗</translation>
        </message>
        <message>
            <source>Click where it is; a right click goes back.</source>
            <translation>在地图上点击问题所在位置；单击右键返回。</translation>
        </message>
        <message>
            <source>Click where it was; a right click goes back.</source>
            <translation>在地图上点击巡林地点；单击右键返回。</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>时钟</translation>
        </message>
        <message>
            <source>Close (销号) for {units}: {task}</source>
            <translation>销号（{units}）：{task}</translation>
        </message>
        <message>
            <source>Close (销号) on</source>
            <translation>销号，日期</translation>
        </message>
        <message>
            <source>Close (销号)…</source>
            <translation>销号…</translation>
        </message>
        <message>
            <source>Close problems</source>
            <translation>问题销号</translation>
        </message>
        <message>
            <source>Close the task (销号)</source>
            <translation>任务销号</translation>
        </message>
        <message>
            <source>Close {count} problems</source>
            <translation>销号（{count}个问题）</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已销号</translation>
        </message>
        <message>
            <source>Closed by</source>
            <translation>销号人</translation>
        </message>
        <message>
            <source>Closed on (销号)</source>
            <translation>销号日期</translation>
        </message>
        <message>
            <source>Closed {day}</source>
            <translation>{day}销号</translation>
        </message>
        <message>
            <source>Closes problems (销号): day, who closes them, evidence. With OPEN they are opened again.</source>
            <translation>问题销号：日期、销号人、佐证。勾选“重新打开”则撤回销号。</translation>
        </message>
        <message>
            <source>Closes the chosen problems (销号), with day, name and evidence.</source>
            <translation>对所选问题销号：日期、销号人、佐证。</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>销号…</translation>
        </message>
        <message>
            <source>Closing (销号) needs evidence: choose a file for {unit}, or name the document.</source>
            <translation>销号须有佐证材料：请为{unit}选择文件，或写明文件名称、文号。</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Code changed</source>
            <translation>代码变化</translation>
        </message>
        <message>
            <source>Code of area</source>
            <translation>责任区编码</translation>
        </message>
        <message>
            <source>Code of one village; empty: all villages.</source>
            <translation>一个村的代码；留空为全部村。</translation>
        </message>
        <message>
            <source>Code of the area</source>
            <translation>区域代码</translation>
        </message>
        <message>
            <source>Code of the village to split. May stay empty where a layer is given.</source>
            <translation>要划分的村的代码。已给出图层时可以不填。</translation>
        </message>
        <message>
            <source>Code of {area} (now {code})</source>
            <translation>{area}的编号（现为 {code}）</translation>
        </message>
        <message>
            <source>Code or name of a town, village or grid; empty: the whole county.</source>
            <translation>乡镇、村或网格的编号或名称；空为全县。</translation>
        </message>
        <message>
            <source>Code or name of one area. Give a person or an area.</source>
            <translation>一个责任区的编号或名称。人员和责任区只填一个。</translation>
        </message>
        <message>
            <source>Code or name of one area; empty for the whole county.</source>
            <translation>一个责任区的编号或名称；留空为全县。</translation>
        </message>
        <message>
            <source>Code or name of the area.</source>
            <translation>责任区的编号或名称。</translation>
        </message>
        <message>
            <source>Code or uid of the area with all below it; empty: the whole county.</source>
            <translation>责任区（含其下各级）的代码或唯一标识；空为全县。</translation>
        </message>
        <message>
            <source>Code system</source>
            <translation>代码体系</translation>
        </message>
        <message>
            <source>Code system of the land classes</source>
            <translation>地类代码体系</translation>
        </message>
        <message>
            <source>Code system of the land classes: {systems}.</source>
            <translation>地类代码体系：{systems}。</translation>
        </message>
        <message>
            <source>Code systems</source>
            <translation>代码体系</translation>
        </message>
        <message>
            <source>Code systems in use</source>
            <translation>选用的代码体系</translation>
        </message>
        <message>
            <source>Code tables</source>
            <translation>代码表</translation>
        </message>
        <message>
            <source>Codes of forest land</source>
            <translation>林地代码</translation>
        </message>
        <message>
            <source>Codes of other land</source>
            <translation>非林地代码</translation>
        </message>
        <message>
            <source>Codes of other systems</source>
            <translation>其他代码体系</translation>
        </message>
        <message>
            <source>Codes of public-welfare forest begin with</source>
            <translation>公益林代码开头</translation>
        </message>
        <message>
            <source>Codes of the areas to be renewed (JSON)</source>
            <translation>需更换公示牌的责任区编码（JSON）</translation>
        </message>
        <message>
            <source>Codes of the areas to print, separated by commas. Empty: all areas of the level.</source>
            <translation>要印制的责任区编号，用逗号分隔；留空为该级别全部责任区。</translation>
        </message>
        <message>
            <source>Codes of the areas, separated by commas. Empty: all areas of the level.</source>
            <translation>责任区编码，用逗号分隔。留空为该级别全部。</translation>
        </message>
        <message>
            <source>Codes or names of the areas, separated by commas. Empty: all areas of the level, overlay areas only where they are named.</source>
            <translation>责任区的编号或名称，用逗号分隔。不填：该级全部责任区；重点区域只在点名时打印。</translation>
        </message>
        <message>
            <source>Codes or names, separated by commas.</source>
            <translation>编号或名称，用逗号分隔。</translation>
        </message>
        <message>
            <source>Codes or names, separated by commas. The areas must be in the county file. For a post that is made: where; left empty, it is a post of the office.</source>
            <translation>编号或名称，用逗号分隔，责任区须已在县库中。新设岗位时填所在责任区，留空为机关岗位。</translation>
        </message>
        <message>
            <source>Coloured by</source>
            <translation>着色依据</translation>
        </message>
        <message>
            <source>Coloured rows only</source>
            <translation>只看标色行</translation>
        </message>
        <message>
            <source>Colours: {name}</source>
            <translation>着色：{name}</translation>
        </message>
        <message>
            <source>Column from Excel</source>
            <translation>从 Excel 粘贴一列</translation>
        </message>
        <message>
            <source>Column set</source>
            <translation>表样</translation>
        </message>
        <message>
            <source>Column sets of the task table</source>
            <translation>任务表的表样</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Columns (JSON)</source>
            <translation>列的含义（JSON）</translation>
        </message>
        <message>
            <source>Columns of the tables for the units</source>
            <translation>下发表的列</translation>
        </message>
        <message>
            <source>Columns of the task table</source>
            <translation>任务分解表的列</translation>
        </message>
        <message>
            <source>Columns of {file}</source>
            <translation>{file} 的列</translation>
        </message>
        <message>
            <source>Column…</source>
            <translation>粘贴列…</translation>
        </message>
        <message>
            <source>Compare division codes</source>
            <translation>比较区划代码</translation>
        </message>
        <message>
            <source>Compare division codes…</source>
            <translation>比较区划代码…</translation>
        </message>
        <message>
            <source>Compare divisions</source>
            <translation>比较区划</translation>
        </message>
        <message>
            <source>Compare it with the card and correct it in the person’s form.</source>
            <translation>对照证件，在人员表单中改正。</translation>
        </message>
        <message>
            <source>Compares a newer list of division codes with an older one, or with the county: which places are new, gone, renamed, or the same under another code (a 乡 that became a 镇). Nothing is written.</source>
            <translation>把较新的区划代码表与较旧的表或县库比较：哪些地方是新增的、已撤销的、更名的，哪些换了代码而地方未变（如乡改镇）。不写入任何内容。</translation>
        </message>
        <message>
            <source>Compartment {code} in {area}: recorded {recorded} ha, outline {measured} ha ({percent} %, {m2} m²).</source>
            <translation>小班 {code}（{area}）：记载面积 {recorded} 公顷，图形面积 {measured} 公顷，相差 {percent}%（{m2} 平方米）。</translation>
        </message>
        <message>
            <source>Compartment {code} in {area}: recorded {recorded} ha, outline {measured} ha; the recorded figure looks like one in {unit}.</source>
            <translation>小班 {code}（{area}）：记载面积 {recorded} 公顷，图形面积 {measured} 公顷；记载数的单位像是{unit}。</translation>
        </message>
        <message>
            <source>Compartments</source>
            <translation>小班个数</translation>
        </message>
        <message>
            <source>Compartments of the proposed grids</source>
            <translation>方案中各网格的小班</translation>
        </message>
        <message>
            <source>Compartments without a recorded area</source>
            <translation>无记载面积的小班</translation>
        </message>
        <message>
            <source>Compose and save column sets</source>
            <translation>编排并保存表样</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>Compute anew</source>
            <translation>重新计算</translation>
        </message>
        <message>
            <source>Computes, and saves coverage and blind spots to Excel.</source>
            <translation>计算并把覆盖率和盲区清单存为Excel。</translation>
        </message>
        <message>
            <source>Conflict</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Contact list</source>
            <translation>联络员通讯录</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>主要内容</translation>
        </message>
        <message>
            <source>Contiguous</source>
            <translation>是否连片</translation>
        </message>
        <message>
            <source>Contiguous grids</source>
            <translation>连片网格数</translation>
        </message>
        <message>
            <source>Contract from</source>
            <translation>合同起</translation>
        </message>
        <message>
            <source>Contract until</source>
            <translation>合同止</translation>
        </message>
        <message>
            <source>Contracts</source>
            <translation>合同</translation>
        </message>
        <message>
            <source>Cooperating units</source>
            <translation>配合单位</translation>
        </message>
        <message>
            <source>Coordinate system</source>
            <translation>坐标系</translation>
        </message>
        <message>
            <source>Coordinates and clock</source>
            <translation>坐标与时钟</translation>
        </message>
        <message>
            <source>Coordinates in the file ({datum})</source>
            <translation>文件里的坐标（{datum}）</translation>
        </message>
        <message>
            <source>Coordinates that are no place.</source>
            <translation>坐标无效。</translation>
        </message>
        <message>
            <source>Copies a shipped template into the folder 版式 beside the county file. Open it in QGIS’s layout designer, move and recolour its items and keep their ids; then choose it when boards are printed.</source>
            <translation>把自带版式复制到县库旁的“版式”文件夹。可在 QGIS 版面设计器中打开，移动图件、修改颜色，但要保留图件的 ID；制牌时选用即可。</translation>
        </message>
        <message>
            <source>Copies photos into 附件 beside the county file and keeps them with their boards: by the board's number in the file name, else by the place in the photo (EXIF), to the nearest board within the profile's distance. A photo taken far from the planned place is told of.</source>
            <translation>把照片复制到县库旁的“附件”文件夹并归入公示牌：先看文件名中的编号，没有编号的按照片位置（EXIF）归入县情参数距离以内最近的公示牌。拍摄位置与计划位置相距过远的会提示。</translation>
        </message>
        <message>
            <source>Copies the county file with its documents to a USB stick or another folder, also while it is open, and checks the copy. Copying the file by hand while QGIS is open can lose the last edits. A copy under another name opens in QGIS as itself where this plugin is installed.</source>
            <translation>把县库连同附件复制到 U 盘或其他文件夹并核对副本，打开着也可以复制。QGIS 打开时手工复制文件可能丢失最近的编辑。改了名字的副本要在装有本插件的 QGIS 中打开。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>副本</translation>
        </message>
        <message>
            <source>Copy a template of signboards</source>
            <translation>复制公示牌版式</translation>
        </message>
        <message>
            <source>Copy county to…</source>
            <translation>县库复制到…</translation>
        </message>
        <message>
            <source>Copy into 附件</source>
            <translation>复制到“附件”</translation>
        </message>
        <message>
            <source>Copy or link</source>
            <translation>复制或链接</translation>
        </message>
        <message>
            <source>Correct the beginning of the tenure, or the person’s date of coming.</source>
            <translation>改正任职起始日，或改正人员的到岗日期。</translation>
        </message>
        <message>
            <source>Correct the code or the level. Grids of a village whose code changed still begin with the old one: give them numbers of the new code with “Renumber” unless they are printed on boards, else leave them.</source>
            <translation>更正编号或层级。村的代码变更后，其网格编号仍以旧代码开头：公示牌上没有印过的，用“改编号”改成新代码的编号；已印上公示牌的，保留不动。</translation>
        </message>
        <message>
            <source>Correct the dates: the day of change is the successor’s first day and the predecessor’s end.</source>
            <translation>核对任职时间：变动当日为接任者的起始日，也是前任的离任日。</translation>
        </message>
        <message>
            <source>Correct the end of the tenure, or the person’s date of leaving.</source>
            <translation>改正任职截止日，或改正人员的离岗日期。</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>计次</translation>
        </message>
        <message>
            <source>Counts for the day</source>
            <translation>计入当日有效的路段</translation>
        </message>
        <message>
            <source>County board</source>
            <translation>县级公示牌</translation>
        </message>
        <message>
            <source>County file</source>
            <translation>县库</translation>
        </message>
        <message>
            <source>County file (*.gpkg)</source>
            <translation>县库 (*.gpkg)</translation>
        </message>
        <message>
            <source>County profile</source>
            <translation>县情参数</translation>
        </message>
        <message>
            <source>County profile…</source>
            <translation>县情参数…</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>Coverage and blind spots</source>
            <translation>巡护覆盖与盲区</translation>
        </message>
        <message>
            <source>Coverage and blind spots (巡护覆盖率、盲区)</source>
            <translation>巡护覆盖率与盲区</translation>
        </message>
        <message>
            <source>Coverage of every area in the span, and the blind spots on its last day.</source>
            <translation>计算时段内各责任区的覆盖率，以及截至末日的盲区。</translation>
        </message>
        <message>
            <source>Create county</source>
            <translation>新建县库</translation>
        </message>
        <message>
            <source>Create county…</source>
            <translation>新建县库…</translation>
        </message>
        <message>
            <source>Crop marks</source>
            <translation>裁切线</translation>
        </message>
        <message>
            <source>Cut a hole</source>
            <translation>挖洞</translation>
        </message>
        <message>
            <source>Cut back to the outline of the area above.</source>
            <translation>按上级责任区边界裁切。</translation>
        </message>
        <message>
            <source>Cut hole</source>
            <translation>挖洞</translation>
        </message>
        <message>
            <source>Cut island</source>
            <translation>挖出飞地</translation>
        </message>
        <message>
            <source>Cut out an island as an area of its own</source>
            <translation>挖出飞地，单独设为责任区</translation>
        </message>
        <message>
            <source>Cuts the task where the cursor stands in its content: the rest is a new task.</source>
            <translation>在主要内容的光标处断开，后半部分成为新任务。</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Date of the check</source>
            <translation>检查日期</translation>
        </message>
        <message>
            <source>Date of the letter</source>
            <translation>落款日期</translation>
        </message>
        <message>
            <source>Date of the people</source>
            <translation>人员日期</translation>
        </message>
        <message>
            <source>Date on the table</source>
            <translation>表上日期</translation>
        </message>
        <message>
            <source>Dated rules: whom, how often, what makes a day valid; tried out before saving.</source>
            <translation>带日期的规则：适用于谁、多少天、怎样算有效；保存前先试算。</translation>
        </message>
        <message>
            <source>Dates of tenures</source>
            <translation>任职日期</translation>
        </message>
        <message>
            <source>Datum</source>
            <translation>坐标基准</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Day list</source>
            <translation>逐日</translation>
        </message>
        <message>
            <source>Day of sending</source>
            <translation>下发日期</translation>
        </message>
        <message>
            <source>Day of the change</source>
            <translation>变动日期</translation>
        </message>
        <message>
            <source>Day of the report</source>
            <translation>填报日期</translation>
        </message>
        <message>
            <source>Day of the return</source>
            <translation>回收日期</translation>
        </message>
        <message>
            <source>Day on which that one goes on</source>
            <translation>原规则恢复执行的日期</translation>
        </message>
        <message>
            <source>Day {first} to {last} of the month is no span of days. Write the earlier day first, from 1 to 31.</source>
            <translation>每月{first}—{last}日不成一段。请先写较早的一天，范围1到31。</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Days with tracks</source>
            <translation>有轨迹的天数</translation>
        </message>
        <message>
            <source>Days within which a board is to be renewed</source>
            <translation>信息变动后多少日内更换</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>完成时限</translation>
        </message>
        <message>
            <source>Decide about a day</source>
            <translation>人工认定</translation>
        </message>
        <message>
            <source>Decide about a day (人工认定)</source>
            <translation>人工认定某天</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>认定人</translation>
        </message>
        <message>
            <source>Decided by {name}: {verdict} ({reason}). By the rule: {rule}.</source>
            <translation>{name}认定：{verdict}（{reason}）。按规则：{rule}。</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>人工认定…</translation>
        </message>
        <message>
            <source>Decimals</source>
            <translation>小数位数</translation>
        </message>
        <message>
            <source>Decimals of amounts</source>
            <translation>金额小数位数</translation>
        </message>
        <message>
            <source>Decimals of hectares</source>
            <translation>公顷保留小数位数</translation>
        </message>
        <message>
            <source>Decimals of the printed shares</source>
            <translation>分解数的小数位数</translation>
        </message>
        <message>
            <source>Decimals of the printed shares; more are taken where the total needs them.</source>
            <translation>分解数保留的小数位数；总数需要更多位时自动增加。</translation>
        </message>
        <message>
            <source>Decimals of 亩</source>
            <translation>亩保留小数位数</translation>
        </message>
        <message>
            <source>Decision about {person} on {day} taken back.</source>
            <translation>撤回{person} {day}的人工认定。</translation>
        </message>
        <message>
            <source>Decision about {person} on {day}.</source>
            <translation>{person} {day}的人工认定。</translation>
        </message>
        <message>
            <source>Decision on it</source>
            <translation>处理意见</translation>
        </message>
        <message>
            <source>Deducted by days at most (share, 0 to 1)</source>
            <translation>按天扣减最多（比例，0到1）</translation>
        </message>
        <message>
            <source>Deducted by days at most (yuan)</source>
            <translation>按天扣减最多（元）</translation>
        </message>
        <message>
            <source>Deducted for each missing day (share of the base, 0 to 1)</source>
            <translation>每少1天扣减（补助标准的比例，0到1）</translation>
        </message>
        <message>
            <source>Deducted for each missing day (yuan)</source>
            <translation>每少1天扣减（元）</translation>
        </message>
        <message>
            <source>Definition of the figures: {formula}</source>
            <translation>计算口径：{formula}。</translation>
        </message>
        <message>
            <source>Degrees east of the county’s middle, to find its zone when no system is chosen.</source>
            <translation>县域中部的东经度数，未选坐标系时据此确定带号。</translation>
        </message>
        <message>
            <source>Delegated patrols</source>
            <translation>委托巡护</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Delete area</source>
            <translation>删除责任区</translation>
        </message>
        <message>
            <source>Delete leave, exempt days or a warning</source>
            <translation>删除请假、免巡日或预警</translation>
        </message>
        <message>
            <source>Delete problems</source>
            <translation>删除问题</translation>
        </message>
        <message>
            <source>Delete records of chiefs’ patrols</source>
            <translation>删除林长巡林记录</translation>
        </message>
        <message>
            <source>Delete the copy in 附件 too, where nothing else uses it</source>
            <translation>“附件”里的副本一并删除（别处没有用到时）</translation>
        </message>
        <message>
            <source>Delete this set</source>
            <translation>删除此表样</translation>
        </message>
        <message>
            <source>Delete {area} ({code})? Its outline stays in the change log.</source>
            <translation>确定删除{area}（{code}）？其图形保留在变更记录中。</translation>
        </message>
        <message>
            <source>Delete {count} problems? Those that were solved are better closed. Their numbers are not given again; it can be undone.</source>
            <translation>删除{count}个问题？已解决的问题宜销号而不是删除。编号不再使用；可撤销。</translation>
        </message>
        <message>
            <source>Delete {count} records? It can be undone.</source>
            <translation>删除{count}条记录？可撤销。</translation>
        </message>
        <message>
            <source>Delete, with their untouched problems</source>
            <translation>连同未处理的问题一起删除</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Deletes problems that are none (entered twice, entered by mistake); those that were solved are closed instead. Their numbers are not given again. It can be undone.</source>
            <translation>删除不成立的问题（重复登记、误登记）；已解决的问题请销号而不是删除。编号不再使用。可撤销。</translation>
        </message>
        <message>
            <source>Deletes records. Problems that came of them stay, unless those that nobody has worked on are to go too. It can be undone.</source>
            <translation>删除巡林记录。由其产生的问题保留；可选择把尚未处理的问题一并删除。可撤销。</translation>
        </message>
        <message>
            <source>Deletes the chosen problems.</source>
            <translation>删除所选问题。</translation>
        </message>
        <message>
            <source>Deletes the chosen records.</source>
            <translation>删除所选记录。</translation>
        </message>
        <message>
            <source>Deletes the problems that came of them and that nobody has worked on.</source>
            <translation>同时删除由这些记录产生、尚未处理的问题。</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Demonstration belt</source>
            <translation>生态示范带</translation>
        </message>
        <message>
            <source>Deputed</source>
            <translation>受托人</translation>
        </message>
        <message>
            <source>Design…</source>
            <translation>设计…</translation>
        </message>
        <message>
            <source>Detach a document from an area</source>
            <translation>移出责任区文件</translation>
        </message>
        <message>
            <source>Detach “{title}” from this area?</source>
            <translation>把“{title}”移出本责任区？</translation>
        </message>
        <message>
            <source>Detach…</source>
            <translation>移出…</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>相差</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Differences are listed from (%)</source>
            <translation>面积相差达到（%）才列出</translation>
        </message>
        <message>
            <source>Digits of the code</source>
            <translation>区划代码位数</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃方案</translation>
        </message>
        <message>
            <source>Disclaimer</source>
            <translation>免责说明</translation>
        </message>
        <message>
            <source>Distance of features (m)</source>
            <translation>地物距离（米）</translation>
        </message>
        <message>
            <source>Do it</source>
            <translation>执行</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>依据文件</translation>
        </message>
        <message>
            <source>Document and number</source>
            <translation>文件名称和文号</translation>
        </message>
        <message>
            <source>Document and number that the rule comes from; printed under the tables.</source>
            <translation>规则所依据的文件及文号，打印在表下。</translation>
        </message>
        <message>
            <source>Document title</source>
            <translation>文件标题</translation>
        </message>
        <message>
            <source>Does not count</source>
            <translation>不计入的路段</translation>
        </message>
        <message>
            <source>Dominant species</source>
            <translation>优势树种</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Done / asked</source>
            <translation>已巡/应巡</translation>
        </message>
        <message>
            <source>Double-click a name for the person’s posts over time, a row for the area’s holders.</source>
            <translation>双击姓名看此人的任职时间线，双击其他列看该责任区的历任人员。</translation>
        </message>
        <message>
            <source>Double-click a value to change it. Boards and tables made afterwards follow it.</source>
            <translation>双击数值即可修改，此后制作的公示牌和表格按新值。</translation>
        </message>
        <message>
            <source>Double-click to open; drop files on this page to attach them.</source>
            <translation>双击打开；把文件拖到本页即可归入。</translation>
        </message>
        <message>
            <source>Doubts are settled</source>
            <translation>存疑已核对</translation>
        </message>
        <message>
            <source>Doubts settled: {task}</source>
            <translation>存疑已核对：{task}</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Draw a grid there or enlarge one; or correct the land class of the compartment.</source>
            <translation>在此处绘制网格或扩大网格；或更正该小班的地类。</translation>
        </message>
        <message>
            <source>Draw a key line</source>
            <translation>绘制重点线路</translation>
        </message>
        <message>
            <source>Draw a key place</source>
            <translation>绘制重点部位</translation>
        </message>
        <message>
            <source>Draw a new area of the chosen level</source>
            <translation>绘制所选级别的新责任区</translation>
        </message>
        <message>
            <source>Draw an overlay area; it may cross the others</source>
            <translation>绘制重点区域（可跨越其他责任区）</translation>
        </message>
        <message>
            <source>Draw it, fill in the form, and save the edits of the layer.</source>
            <translation>请在图上绘制，填写表单，再保存图层编辑。</translation>
        </message>
        <message>
            <source>Draw the outline anew.</source>
            <translation>重新绘制边界。</translation>
        </message>
        <message>
            <source>Draw the outline, or delete the area.</source>
            <translation>绘制边界，或删除该责任区。</translation>
        </message>
        <message>
            <source>Drawing areas</source>
            <translation>责任区绘制</translation>
        </message>
        <message>
            <source>Drone patrols</source>
            <translation>无人机巡护</translation>
        </message>
        <message>
            <source>Drop tables that came back here, or a folder of them: what differs is listed.</source>
            <translation>可将返回的表或整个文件夹拖到这里，有差异的会逐条列出。</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Due soon</source>
            <translation>临期</translation>
        </message>
        <message>
            <source>Due soon from (days before the end)</source>
            <translation>临期提示（结束前天数）</translation>
        </message>
        <message>
            <source>Duplicate code</source>
            <translation>编号重复</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Duties</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>Each</source>
            <translation>每</translation>
        </message>
        <message>
            <source>Each as last time</source>
            <translation>各指标同上次</translation>
        </message>
        <message>
            <source>Each thing on a line of its own, or 1. 2. 3.; each becomes a problem.</source>
            <translation>一行一个，或用1. 2. 3.分列；每个转为一条问题。</translation>
        </message>
        <message>
            <source>East to</source>
            <translation>东至</translation>
        </message>
        <message>
            <source>Ecological rangers</source>
            <translation>生态护林员</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Edits saved.</source>
            <translation>编辑已保存。</translation>
        </message>
        <message>
            <source>Effort map</source>
            <translation>巡护强度图层</translation>
        </message>
        <message>
            <source>Effort map (巡护强度图)</source>
            <translation>巡护强度图</translation>
        </message>
        <message>
            <source>Effort map as raster</source>
            <translation>巡护强度栅格</translation>
        </message>
        <message>
            <source>Effort map: {period}</source>
            <translation>巡护强度图：{period}</translation>
        </message>
        <message>
            <source>Effort map…</source>
            <translation>巡护强度图…</translation>
        </message>
        <message>
            <source>Elevation</source>
            <translation>海拔</translation>
        </message>
        <message>
            <source>Else one board for each grid</source>
            <translation>仍放不下时每个网格一块牌</translation>
        </message>
        <message>
            <source>Empty column for notes</source>
            <translation>空白备注列</translation>
        </message>
        <message>
            <source>Empty: the areas of the county.</source>
            <translation>留空：与县库中的责任区比较。</translation>
        </message>
        <message>
            <source>Empty: today.</source>
            <translation>留空为今天。</translation>
        </message>
        <message>
            <source>End patrol rule</source>
            <translation>停用巡护规则</translation>
        </message>
        <message>
            <source>End rule</source>
            <translation>停用规则</translation>
        </message>
        <message>
            <source>End the earlier tenure before the later one begins, or delete one of the two.</source>
            <translation>把前一段任职的离任时间改到后一段开始之前，或删除其中一段。</translation>
        </message>
        <message>
            <source>End the tenure of whoever has left, or change the number of holders in the profile.</source>
            <translation>填写已离任者的离任时间；确为多人共管的，修改县情参数中的人数。</translation>
        </message>
        <message>
            <source>End the tenure with “Personnel change”, so that the post is vacant or a successor holds it.</source>
            <translation>用“人事变动”结束该任职，由接任者接任或转为空缺。</translation>
        </message>
        <message>
            <source>Ended area still has holders</source>
            <translation>撤销责任区仍有在任人员</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>结束时间</translation>
        </message>
        <message>
            <source>End…</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Enter a warning (预警)</source>
            <translation>登记预警</translation>
        </message>
        <message>
            <source>Enter days on which nobody need go</source>
            <translation>登记免巡日</translation>
        </message>
        <message>
            <source>Enter leave or standby</source>
            <translation>登记请假、备勤</translation>
        </message>
        <message>
            <source>Enter the area in which it lies as its parent.</source>
            <translation>以其所在的责任区为上级。</translation>
        </message>
        <message>
            <source>Enter the new contract in the person’s form, or end the tenure with “Personnel change”.</source>
            <translation>在人员表单中登记新合同，或用“人事变动”办理离任。</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>条数</translation>
        </message>
        <message>
            <source>Entries undone</source>
            <translation>已撤销记录数</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Equal by</source>
            <translation>均衡依据</translation>
        </message>
        <message>
            <source>Equally</source>
            <translation>平均分配</translation>
        </message>
        <message>
            <source>Equipment</source>
            <translation>装备</translation>
        </message>
        <message>
            <source>Every board with its state, what is no longer true of it, since when and by when to mend it, and the areas without a board, as text (JSON), for the dock, for models and for other programs.</source>
            <translation>以文本（JSON）给出每块公示牌的状态、不符内容、变动日期和更换期限，以及尚无公示牌的责任区，供面板、模型和其他程序使用。</translation>
        </message>
        <message>
            <source>Every good place is nearer than {metres} m to another board. Lower the distance, or set it by hand.</source>
            <translation>合适的位置距其他公示牌都不足 {metres} 米。请减小间距，或手工设置。</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人员</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>佐证材料</translation>
        </message>
        <message>
            <source>Evidence in words</source>
            <translation>佐证材料名称</translation>
        </message>
        <message>
            <source>Evidence of the frame of tracks</source>
            <translation>轨迹坐标基准的判断依据</translation>
        </message>
        <message>
            <source>Evidence pack of the chosen ranger…</source>
            <translation>佐证材料（所选护林员）…</translation>
        </message>
        <message>
            <source>Evidence packs</source>
            <translation>佐证材料</translation>
        </message>
        <message>
            <source>Evidence packs of the quarter (佐证材料)…</source>
            <translation>佐证材料（全季度）…</translation>
        </message>
        <message>
            <source>Evidence…</source>
            <translation>佐证…</translation>
        </message>
        <message>
            <source>Example by role and level</source>
            <translation>按角色、级别设置的示例</translation>
        </message>
        <message>
            <source>Example of names of units</source>
            <translation>护林队伍名称示例</translation>
        </message>
        <message>
            <source>Excel table (*.xlsx)</source>
            <translation>Excel 表格 (*.xlsx)</translation>
        </message>
        <message>
            <source>Excel…</source>
            <translation>导出 Excel…</translation>
        </message>
        <message>
            <source>Exempt days from {start}.</source>
            <translation>{start}起的免巡日。</translation>
        </message>
        <message>
            <source>Exempt days: {days}</source>
            <translation>免巡：{days}天</translation>
        </message>
        <message>
            <source>Explains this tab: what it does, and how each figure is worked out.</source>
            <translation>本页说明：怎样用，每个数字怎样得来。</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Export a table for each unit</source>
            <translation>分单位导出任务表</translation>
        </message>
        <message>
            <source>Export area pages (责任区档案)</source>
            <translation>导出责任区档案</translation>
        </message>
        <message>
            <source>Export boards</source>
            <translation>制作公示牌</translation>
        </message>
        <message>
            <source>Export change log of people</source>
            <translation>导出人员变更记录</translation>
        </message>
        <message>
            <source>Export evidence packs (佐证材料)</source>
            <translation>输出巡护佐证材料</translation>
        </message>
        <message>
            <source>Export handbook of duties</source>
            <translation>导出岗位职责手册</translation>
        </message>
        <message>
            <source>Export handbook of duties…</source>
            <translation>导出岗位职责手册…</translation>
        </message>
        <message>
            <source>Export month report (巡护月报)</source>
            <translation>输出巡护月报</translation>
        </message>
        <message>
            <source>Export notice of the month (通报)</source>
            <translation>输出巡护情况通报</translation>
        </message>
        <message>
            <source>Export organisation chart</source>
            <translation>导出组织体系图</translation>
        </message>
        <message>
            <source>Export organisation chart…</source>
            <translation>导出体系图…</translation>
        </message>
        <message>
            <source>Export pictures for rangers below the target</source>
            <translation>输出未达标护林员提醒图</translation>
        </message>
        <message>
            <source>Export register…</source>
            <translation>导出台账…</translation>
        </message>
        <message>
            <source>Export roster</source>
            <translation>导出名册</translation>
        </message>
        <message>
            <source>Export roster…</source>
            <translation>导出名册…</translation>
        </message>
        <message>
            <source>Export signboards</source>
            <translation>输出公示牌</translation>
        </message>
        <message>
            <source>Export slips of the places (任务书)</source>
            <translation>导出各地任务书</translation>
        </message>
        <message>
            <source>Export subsidy table (补助核算表)</source>
            <translation>输出补助核算表</translation>
        </message>
        <message>
            <source>Export target table</source>
            <translation>导出目标分解表</translation>
        </message>
        <message>
            <source>Export task table</source>
            <translation>导出任务分解表</translation>
        </message>
        <message>
            <source>Export task table to Word</source>
            <translation>导出任务分解表（Word）</translation>
        </message>
        <message>
            <source>Export the forest resource list (森林资源清单)</source>
            <translation>导出森林资源清单</translation>
        </message>
        <message>
            <source>Export timeline</source>
            <translation>导出任职沿革</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>输出…</translation>
        </message>
        <message>
            <source>Facilities, signboards</source>
            <translation>设施、公示牌损坏</translation>
        </message>
        <message>
            <source>Fair split into grids</source>
            <translation>均衡划分网格</translation>
        </message>
        <message>
            <source>Fair split into grids…</source>
            <translation>均衡划分网格…</translation>
        </message>
        <message>
            <source>Fair split…</source>
            <translation>均衡划分…</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Faults</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Faults mended</source>
            <translation>已修复问题数</translation>
        </message>
        <message>
            <source>Faults of areas</source>
            <translation>责任区问题</translation>
        </message>
        <message>
            <source>Faults of the last check, here and below</source>
            <translation>最近一次核查的问题（含下级）</translation>
        </message>
        <message>
            <source>Faults with a remedy</source>
            <translation>可修复的问题数</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Field of the code</source>
            <translation>代码字段</translation>
        </message>
        <message>
            <source>Field of the name</source>
            <translation>名称字段</translation>
        </message>
        <message>
            <source>Field of the parent</source>
            <translation>上级字段</translation>
        </message>
        <message>
            <source>Field of the recorded area</source>
            <translation>登记面积字段</translation>
        </message>
        <message>
            <source>Field of the weight</source>
            <translation>权重字段</translation>
        </message>
        <message>
            <source>Fields of land tenure</source>
            <translation>权属字段</translation>
        </message>
        <message>
            <source>Fields of the volume of a compartment</source>
            <translation>小班蓄积字段</translation>
        </message>
        <message>
            <source>Fields of the volume of a hectare</source>
            <translation>公顷蓄积字段</translation>
        </message>
        <message>
            <source>Fields…</source>
            <translation>字段…</translation>
        </message>
        <message>
            <source>Figure is not the outline’s</source>
            <translation>面积数不符</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Figures of the platform for {person}, {day}.</source>
            <translation>{person}，{day}：平台数据。</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>File of the document</source>
            <translation>文件的电子件</translation>
        </message>
        <message>
            <source>File {file}, row {row}</source>
            <translation>文件 {file} 第 {row} 行</translation>
        </message>
        <message>
            <source>File: {file}</source>
            <translation>电子件：{file}</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件数</translation>
        </message>
        <message>
            <source>Files (JSON)</source>
            <translation>文件（JSON）</translation>
        </message>
        <message>
            <source>Files of the kind {suffix} cannot be read. Export the track as GPX, KML or a table and import that.</source>
            <translation>不能读取 {suffix} 文件。请把轨迹导出为 GPX、KML 或表格后再导入。</translation>
        </message>
        <message>
            <source>Files or folders</source>
            <translation>文件或文件夹</translation>
        </message>
        <message>
            <source>Fill a gap: click into it</source>
            <translation>填补空隙：在空隙内点击</translation>
        </message>
        <message>
            <source>Fill gap</source>
            <translation>填补空隙</translation>
        </message>
        <message>
            <source>Fill in bounds (四至)</source>
            <translation>填写四至</translation>
        </message>
        <message>
            <source>Fill in bounds (四至)…</source>
            <translation>填写四至…</translation>
        </message>
        <message>
            <source>Fill the post, in the dock People.</source>
            <translation>在“人员”面板中落实责任人。</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>判断</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>问题数</translation>
        </message>
        <message>
            <source>Findings on people</source>
            <translation>人员核查问题清单</translation>
        </message>
        <message>
            <source>Fingerprint of the header</source>
            <translation>表头标识</translation>
        </message>
        <message>
            <source>Finish painting</source>
            <translation>结束涂划</translation>
        </message>
        <message>
            <source>Fire</source>
            <translation>火情</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>起始日期</translation>
        </message>
        <message>
            <source>First day on which they are no more</source>
            <translation>撤销日期（自该日起不再存在）</translation>
        </message>
        <message>
            <source>First day; empty: the earliest.</source>
            <translation>起始日期；留空为最早。</translation>
        </message>
        <message>
            <source>First month</source>
            <translation>起始月份</translation>
        </message>
        <message>
            <source>First number</source>
            <translation>起始文号</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Folder for the PDFs</source>
            <translation>PDF 文件夹</translation>
        </message>
        <message>
            <source>Folder for the boards</source>
            <translation>公示牌输出文件夹</translation>
        </message>
        <message>
            <source>Folder for the files</source>
            <translation>输出文件夹</translation>
        </message>
        <message>
            <source>Folder for the letters</source>
            <translation>提示单保存文件夹</translation>
        </message>
        <message>
            <source>Folder for the pictures</source>
            <translation>图片文件夹</translation>
        </message>
        <message>
            <source>Folder for the towns</source>
            <translation>各乡镇文件夹</translation>
        </message>
        <message>
            <source>Folder for the units’ tables</source>
            <translation>存放各单位表的文件夹</translation>
        </message>
        <message>
            <source>Folder of photos</source>
            <translation>照片文件夹</translation>
        </message>
        <message>
            <source>Folder of the slips</source>
            <translation>任务书文件夹</translation>
        </message>
        <message>
            <source>Folder of tracks</source>
            <translation>轨迹文件夹</translation>
        </message>
        <message>
            <source>Folder or file name {person}, but the track itself is named {other}. It was given to {person}; check whose it is.</source>
            <translation>文件夹或文件名是{person}，轨迹里的名字却是{other}。已归入{person}，请核实。</translation>
        </message>
        <message>
            <source>Folders or files</source>
            <translation>文件夹或文件</translation>
        </message>
        <message>
            <source>Folders, files or archives</source>
            <translation>文件夹、文件或压缩包</translation>
        </message>
        <message>
            <source>Font of headings</source>
            <translation>小标题字体</translation>
        </message>
        <message>
            <source>Font of tables</source>
            <translation>表格字体</translation>
        </message>
        <message>
            <source>Font of text</source>
            <translation>正文字体</translation>
        </message>
        <message>
            <source>Font of titles</source>
            <translation>标题字体</translation>
        </message>
        <message>
            <source>Fonts</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>Fonts of signboards</source>
            <translation>公示牌字体</translation>
        </message>
        <message>
            <source>Fonts: {fonts}</source>
            <translation>字体：{fonts}</translation>
        </message>
        <message>
            <source>For a layer of one outline without a field of codes, as web maps give them: the code of the area.</source>
            <translation>用于只有一个图形、没有代码字段的图层（如网络地图的界线）：该区域的代码。</translation>
        </message>
        <message>
            <source>For a plan of several years: 2023-2027 in equal parts, or figures in the printed unit as 2023=6000;2024=7000;2025. Empty as last time, or as the plan says.</source>
            <translation>多年方案：2023-2027 按年平均，或按打印单位写各年数，如 2023=6000;2024=7000;2025。留空则同上次，或按方案所写年度。</translation>
        </message>
        <message>
            <source>For a plan of several years; also with figures, as 2023=6000;2024=7000;2025</source>
            <translation>多年方案用；也可写各年数，如 2023=6000;2024=7000;2025</translation>
        </message>
        <message>
            <source>For a post of the office: its unit</source>
            <translation>机关岗位填所属单位</translation>
        </message>
        <message>
            <source>For a source whose times name no time zone: whether they are Beijing time or UTC. All its tracks are moved by the difference, and later files of the source are read so.</source>
            <translation>用于时间不带时区的来源：指明是北京时间还是 UTC。该来源的全部轨迹按时差移动，以后的文件也照此读取。</translation>
        </message>
        <message>
            <source>For each fire near it</source>
            <translation>附近每发生一起火情</translation>
        </message>
        <message>
            <source>For each further span without a visit</source>
            <translation>每再满一个盲区天数加分</translation>
        </message>
        <message>
            <source>For each problem found near it</source>
            <translation>附近每发现一个问题</translation>
        </message>
        <message>
            <source>For each program that tracks came from: whether they lie as the project does or are shifted to GCJ-02 or BD-09, judged by own areas, earlier tracks and boards, with the evidence; and whether their clock is doubtful. Where nothing is certain it says so. Nothing is changed.</source>
            <translation>逐个来源程序判断：轨迹与本项目一致，还是偏移成了 GCJ-02 或 BD-09；依据本人责任区、以往轨迹和公示牌，并列出依据；同时检查时钟是否可疑。无法确定时如实说明。不改动任何数据。</translation>
        </message>
        <message>
            <source>For every area of the level whether its board was never printed, is as printed or has changed since, as text (JSON), for the dock, for models and for other programs.</source>
            <translation>以文本（JSON）给出该级别每个责任区的公示牌是从未印制、与印制一致还是之后有变化，供面板、模型和其他程序使用。</translation>
        </message>
        <message>
            <source>For every area of the level whose board has no place yet: the best place near roads, junctions and settlements inside the area. Boards get it as their planned place (待立), to be dragged on the map; the runners-up are in the ledger. Import roads and settlements first.</source>
            <translation>为该级别尚无位置的公示牌推荐责任区内靠近道路、路口、居民点的位置，作为待立位置写入，可在地图上拖动；备选位置见台账。请先导入道路和居民点。</translation>
        </message>
        <message>
            <source>For every chief in the window (year, quarter, month, week …) that the day lies in: patrols done by that day, the minimum, what is missing, until when. Posts count day by day: after a change each holder has his own share. Writes the list of those to be reminded (履职跟踪提示), all chiefs, and sums by level to Excel.</source>
            <translation>对每名林长，按该日所在的考核期（年、季、月、周等）统计：截至当日已巡次数、最低次数、还差几次、截止日期。任职按天计算，中途换人各按在任天数承担。可输出 Excel：履职跟踪提示清单、全部林长、分级统计。</translation>
        </message>
        <message>
            <source>For every town</source>
            <translation>泛指各乡镇</translation>
        </message>
        <message>
            <source>For every village</source>
            <translation>泛指各村</translation>
        </message>
        <message>
            <source>For example 2023年末人口; the same name again replaces the figures.</source>
            <translation>例如 2023年末人口；同名再次粘贴时替换原来的数。</translation>
        </message>
        <message>
            <source>For example where the figures come from.</source>
            <translation>例如数据来源。</translation>
        </message>
        <message>
            <source>For example 石桥镇=3; 青山镇=2</source>
            <translation>例如 石桥镇=3；青山镇=2</translation>
        </message>
        <message>
            <source>For given weights: one place a line, for example 石桥镇=3.</source>
            <translation>按给定权重时使用：每行一个地方，例如 石桥镇=3。</translation>
        </message>
        <message>
            <source>For overlays: 国有林场, 自然保护地, 古树群 or another of the county's profile. Empty: as a column, the name or the file says.</source>
            <translation>用于重点区域：国有林场、自然保护地、古树群，或县情参数中的其他类型。留空：按图层中的列、名称或文件名识别。</translation>
        </message>
        <message>
            <source>For shops without the fonts; what could not be turned into outlines is in the ledger.</source>
            <translation>供没有相应字体的制作单位使用；未能转曲的写在台账里。</translation>
        </message>
        <message>
            <source>For tables of tracks or of a platform whose headers nobody knows: what each column is. It is remembered for every table with the same headers.</source>
            <translation>用于表头无法识别的轨迹表或平台表：指明每一列是什么。相同表头的表以后都照此读取。</translation>
        </message>
        <message>
            <source>For tables that nobody understands: column (from 0) → meaning, as day, person, place. It is remembered.</source>
            <translation>用于识别不了的表：列（从 0 起）→ 含义，如 day、person、place。会记住。</translation>
        </message>
        <message>
            <source>For tables that nobody understands: column → meaning. It is remembered.</source>
            <translation>用于识别不了的表：列 → 含义。会记住。</translation>
        </message>
        <message>
            <source>For the dock: where a layer leaves open where it lies, nothing is written and QUESTIONS says what to ask.</source>
            <translation>供面板使用：图层位置不明时不写入任何内容，由 QUESTIONS 给出要问的问题。</translation>
        </message>
        <message>
            <source>For the dock: where the code system cannot be told, nothing is written and QUESTION says what to ask; CODE_SYSTEM then answers for such columns only. QUESTIONS asks where layers lie that leave it open.</source>
            <translation>供面板使用：无法判定编码体系时不写入任何内容，由 QUESTION 给出要问的问题；此时 CODE_SYSTEM 只回答这类字段。图层位置不明时由 QUESTIONS 提问。</translation>
        </message>
        <message>
            <source>For the resource archive: 林地, 森林, 蓄积量, or words of a class as 宜林, 公益林. For a pasted column: its name.</source>
            <translation>按资源档案时：林地、森林、蓄积量，或某一类的名称，如宜林、公益林；按粘贴的一列数时：该列的名称。</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>适用于</translation>
        </message>
        <message>
            <source>For “field” and “forest_field”: a column of the compartments, or one of their original fields.</source>
            <translation>仅用于 field 和 forest_field：小班的一列，或导入时保留的原字段。</translation>
        </message>
        <message>
            <source>Forest (of the forest cover)</source>
            <translation>森林面积</translation>
        </message>
        <message>
            <source>Forest (亩)</source>
            <translation>林地（亩）</translation>
        </message>
        <message>
            <source>Forest categories</source>
            <translation>森林类别</translation>
        </message>
        <message>
            <source>Forest category</source>
            <translation>森林类别</translation>
        </message>
        <message>
            <source>Forest chiefs</source>
            <translation>林长制</translation>
        </message>
        <message>
            <source>Forest compartments as they are in the field.</source>
            <translation>现有的小班数据。</translation>
        </message>
        <message>
            <source>Forest cover</source>
            <translation>森林覆盖率</translation>
        </message>
        <message>
            <source>Forest land</source>
            <translation>林地面积</translation>
        </message>
        <message>
            <source>Forest land taken</source>
            <translation>毁林占地</translation>
        </message>
        <message>
            <source>Forest land × a field (管护难度)</source>
            <translation>林地面积 × 某列（如管护难度）</translation>
        </message>
        <message>
            <source>Forest resource archive</source>
            <translation>森林资源档案</translation>
        </message>
        <message>
            <source>Forest resource list</source>
            <translation>森林资源清单</translation>
        </message>
        <message>
            <source>Forest type</source>
            <translation>林种</translation>
        </message>
        <message>
            <source>Forest types</source>
            <translation>林种</translation>
        </message>
        <message>
            <source>Forest without a grid counts from (m²)</source>
            <translation>未落入网格的林地达到（平方米）才列出</translation>
        </message>
        <message>
            <source>Forest without grid</source>
            <translation>林地未落入网格</translation>
        </message>
        <message>
            <source>Forest, mu</source>
            <translation>林地（亩）</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Format the column as text in the source, type the number again and import it again.</source>
            <translation>在原表中把该列设为“文本”，重新录入后再导入。</translation>
        </message>
        <message>
            <source>Formula as it is printed</source>
            <translation>打印的计算公式</translation>
        </message>
        <message>
            <source>Found on, by</source>
            <translation>发现日期、发现人</translation>
        </message>
        <message>
            <source>Four boards on an A4 page with number, size, template and what had to give, and a line for the signature. For reading and signing before the boards are printed; needs no review of the map.</source>
            <translation>每张 A4 排四块牌，注明编号、尺寸、版式和作了哪些让步，并留签字栏。用于制牌前校对签字，不需要地图审查。</translation>
        </message>
        <message>
            <source>Four levels: city, county, town, village</source>
            <translation>四级：市、县、乡镇、村</translation>
        </message>
        <message>
            <source>Fr</source>
            <translation>五</translation>
        </message>
        <message>
            <source>Frame (g, b)</source>
            <translation>坐标系（g、b）</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>From a list of duties: what {unit} does.</source>
            <translation>取自职责清单：{unit}的职责。</translation>
        </message>
        <message>
            <source>From a section of goals: only the paragraphs with figures were taken.</source>
            <translation>取自目标部分：只采用了含数字的段落。</translation>
        </message>
        <message>
            <source>From the mean</source>
            <translation>与平均差</translation>
        </message>
        <message>
            <source>From {first} to {last} there is no time: the first must be earlier.</source>
            <translation>{first}到{last}之间没有时间：前一个应当更早。</translation>
        </message>
        <message>
            <source>From – to</source>
            <translation>起止时间</translation>
        </message>
        <message>
            <source>Full list</source>
            <translation>名册为全员名册</translation>
        </message>
        <message>
            <source>Fund</source>
            <translation>资金来源</translation>
        </message>
        <message>
            <source>GCJ-02 (Amap, Tencent): convert</source>
            <translation>GCJ-02（高德、腾讯）：纠偏</translation>
        </message>
        <message>
            <source>Gained (m²)</source>
            <translation>增加（平方米）</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>空隙</translation>
        </message>
        <message>
            <source>Gap in {area}, {m2} m²: given to a neighbour.</source>
            <translation>{area}内空隙 {m2} 平方米：已划归相邻责任区。</translation>
        </message>
        <message>
            <source>GeoTIFF (*.tif)</source>
            <translation>GeoTIFF (*.tif)</translation>
        </message>
        <message>
            <source>Give a grid to somebody else, or change the limit in the profile (people.ranger_mu).</source>
            <translation>把部分网格调给他人，或修改县情参数people.ranger_mu。</translation>
        </message>
        <message>
            <source>Give a grid to somebody else, split it, or change the limit in the profile.</source>
            <translation>将网格划给他人、拆分网格，或在县情参数中修改上限。</translation>
        </message>
        <message>
            <source>Give all but one another code.</source>
            <translation>只保留一个，其余另编。</translation>
        </message>
        <message>
            <source>Give it to the neighbour with the longest common border.</source>
            <translation>划归公共边界最长的相邻责任区。</translation>
        </message>
        <message>
            <source>Give it to the one with the longer border to it; the other gives way.</source>
            <translation>划归与重叠处公共边界较长的一方，另一方退让。</translation>
        </message>
        <message>
            <source>Give one person or one area whose timeline is wanted.</source>
            <translation>请只填一个人员或一个责任区。</translation>
        </message>
        <message>
            <source>Give questions back instead of refusing</source>
            <translation>返回待确认的问题而不是拒收</translation>
        </message>
        <message>
            <source>Give the column a name, for example 2023年末人口.</source>
            <translation>请给这一列起个名称，例如 2023年末人口。</translation>
        </message>
        <message>
            <source>Give the column set a name.</source>
            <translation>请给表样起个名称。</translation>
        </message>
        <message>
            <source>Give the grid to a ranger with “Personnel change”, or import the latest roster of rangers.</source>
            <translation>用“人事变动”把网格落实到人，或导入最新护林员名册。</translation>
        </message>
        <message>
            <source>Give the ranger another grid, or change the limit in the profile (people.ranger_mu).</source>
            <translation>调整网格或增加管护面积，或修改县情参数people.ranger_mu。</translation>
        </message>
        <message>
            <source>Gives all tracks of a source (folder, file name, track name or device) to a person, and remembers it: later files of the source are recognised. Left empty, they belong to nobody again.</source>
            <translation>把一个来源（文件夹、文件名、轨迹名或设备）的全部轨迹归到某人名下并记住，以后该来源的文件自动识别。留空则恢复为无人。</translation>
        </message>
        <message>
            <source>Gives one stored track as layers: the cleaned line, the line through all received points, and each stretch that the cleaning took away, with its reason and metres. The county file is only read.</source>
            <translation>把县库里的一条轨迹输出为图层：清洗后的线、原始各点的连线，以及清洗去掉的每一段（注明原因和米数）。只读取县库。</translation>
        </message>
        <message>
            <source>Gives the areas that the last mending changed their former outlines, codes and parents again, from the change log. It is refused where one of them was changed since.</source>
            <translation>按变更记录恢复上次修复所改责任区的图形、编号和上级。其中有责任区此后又被修改的，不予撤销。</translation>
        </message>
        <message>
            <source>Gives the areas their former outlines again.</source>
            <translation>恢复责任区原来的图形。</translation>
        </message>
        <message>
            <source>Gives the county’s areas the codes and names of a newer list. Outlines, posts, boards and history stay. Places that are new or gone are listed in the ledger only.</source>
            <translation>按较新的代码表更新县库中责任区的代码和名称。界线、岗位、公示牌和历史记录保留。新增和已撤销的地方只列入台账。</translation>
        </message>
        <message>
            <source>Gives way and time to the areas anew, from the stored points and the areas of today.</source>
            <translation>按已存的轨迹点和现在的责任区界线重新分配里程和时长。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Go on where it stopped</source>
            <translation>接着上次继续</translation>
        </message>
        <message>
            <source>Greater faults are left for a person to look at. Empty: “safe_m2” in the section “areas.checks” of the profile.</source>
            <translation>更大的问题留给人工查看。留空时取县情参数“areas.checks”中的“safe_m2”。</translation>
        </message>
        <message>
            <source>Greatest fault to mend (m²)</source>
            <translation>修复问题的最大面积（平方米）</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>网格</translation>
        </message>
        <message>
            <source>Grid boards</source>
            <translation>网格公示牌</translation>
        </message>
        <message>
            <source>Grids</source>
            <translation>网格</translation>
        </message>
        <message>
            <source>Grids in the way get new outlines or are deleted; one with posts, boards or figures is never deleted.</source>
            <translation>挡在新网格位置上的已有网格改为新界线或删除；有岗位、公示牌或数据的网格绝不删除。</translation>
        </message>
        <message>
            <source>Grids that end</source>
            <translation>撤销的网格</translation>
        </message>
        <message>
            <source>Grids whose code does not begin with that of their village, because the village got another code or was merged, get the next numbers of it, in one go. A number that is printed on a board stays; the ledger says on which. Old numbers are never given again.</source>
            <translation>村代码变更或村合并后，编号与所属村不一致的网格一次性改用本村的后续编号。已印在公示牌上的编号保留，台账中注明是哪块牌。旧编号不再启用。</translation>
        </message>
        <message>
            <source>Ground</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Group of old trees</source>
            <translation>古树群</translation>
        </message>
        <message>
            <source>Group of villagers</source>
            <translation>村民小组</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>单位组</translation>
        </message>
        <message>
            <source>Growing stock</source>
            <translation>蓄积量</translation>
        </message>
        <message>
            <source>Half the width of the zone (degrees)</source>
            <translation>投影带半宽（度）</translation>
        </message>
        <message>
            <source>Handbook</source>
            <translation>职责手册</translation>
        </message>
        <message>
            <source>Have to go yet</source>
            <translation>还须巡林</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>表头</translation>
        </message>
        <message>
            <source>Headings</source>
            <translation>表头</translation>
        </message>
        <message>
            <source>Hectares</source>
            <translation>公顷</translation>
        </message>
        <message>
            <source>Heights or measures in {count} rows (row {rows}) were left away; areas have none.</source>
            <translation>{count} 行（第 {rows} 行）带有高程或测量值，已略去；责任区只存平面坐标。</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>在岗</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Help on what is printed…</source>
            <translation>输出说明…</translation>
        </message>
        <message>
            <source>Help: coverage and blind spots</source>
            <translation>帮助：巡护覆盖与盲区</translation>
        </message>
        <message>
            <source>Help: patrols</source>
            <translation>帮助：巡护</translation>
        </message>
        <message>
            <source>Help: people</source>
            <translation>帮助：人员</translation>
        </message>
        <message>
            <source>Help: responsibility areas</source>
            <translation>帮助：责任区</translation>
        </message>
        <message>
            <source>Help: rules and verdicts</source>
            <translation>帮助：规则与判定</translation>
        </message>
        <message>
            <source>Help: signboards</source>
            <translation>帮助：公示牌</translation>
        </message>
        <message>
            <source>Help: tasks</source>
            <translation>帮助：任务</translation>
        </message>
        <message>
            <source>Help: what is printed</source>
            <translation>帮助：巡护成果的输出</translation>
        </message>
        <message>
            <source>Hidden sheets were left out: {sheets}</source>
            <translation>隐藏的工作表未读取：{sheets}</translation>
        </message>
        <message>
            <source>High risk from points</source>
            <translation>风险高的最低分</translation>
        </message>
        <message>
            <source>Highest completion rate counted in the ranking (%; empty: none)</source>
            <translation>排名时完成率的上限（%，留空为不设上限）</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>改动记录…</translation>
        </message>
        <message>
            <source>Holder (none: vacant)</source>
            <translation>任职人（不填为空缺）</translation>
        </message>
        <message>
            <source>Holder missing</source>
            <translation>缺少责任人</translation>
        </message>
        <message>
            <source>Holders are those of this day; today where it is left empty.</source>
            <translation>按当日在任人员核查；留空为今天。</translation>
        </message>
        <message>
            <source>Holders get another order</source>
            <translation>调整排序</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>小时</translation>
        </message>
        <message>
            <source>Hours in all</source>
            <translation>总小时</translation>
        </message>
        <message>
            <source>Hours inside</source>
            <translation>区内小时</translation>
        </message>
        <message>
            <source>Hours of the platform</source>
            <translation>平台小时</translation>
        </message>
        <message>
            <source>How areas are measured</source>
            <translation>面积计算方法</translation>
        </message>
        <message>
            <source>How codes are grouped in the tables</source>
            <translation>表中的归并方式</translation>
        </message>
        <message>
            <source>How coverage, blind spots and their risk are computed.</source>
            <translation>覆盖率、盲区和风险分怎样算。</translation>
        </message>
        <message>
            <source>How far the selected units are; all units where none is selected.</source>
            <translation>填报所选单位的进度；不选为全部单位。</translation>
        </message>
        <message>
            <source>How far the task is.</source>
            <translation>任务的进度。</translation>
        </message>
        <message>
            <source>How grids are printed</source>
            <translation>网格印法</translation>
        </message>
        <message>
            <source>How hours are written</source>
            <translation>时长写法</translation>
        </message>
        <message>
            <source>How long it took.</source>
            <translation>用时（分钟）。</translation>
        </message>
        <message>
            <source>How many hold it at a time (0: any number)</source>
            <translation>同时任职人数（0为不限）</translation>
        </message>
        <message>
            <source>How many levels of chiefs the county has; everything in it can be changed later.</source>
            <translation>本县林长的级数；其中各项以后都可以修改。</translation>
        </message>
        <message>
            <source>How names of units end</source>
            <translation>单位名称的结尾</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>How often each key place, line and overlay area was visited in a period, by how many people and when last, and every visit with its time and the share of a line that was walked, as an Excel table. The county file is only read.</source>
            <translation>时段内每个重点部位、线路、区域巡到多少次、多少人、最近何时，以及每次的停留时间和线路走过的比例，写成Excel表。只读县库。</translation>
        </message>
        <message>
            <source>How shall the tasks be numbered?</source>
            <translation>任务怎样编号？</translation>
        </message>
        <message>
            <source>How the number is printed</source>
            <translation>编号印法</translation>
        </message>
        <message>
            <source>How the tracks on the map are coloured.</source>
            <translation>地图上的轨迹怎样着色。</translation>
        </message>
        <message>
            <source>How “every town” is written</source>
            <translation>“各乡镇”的写法</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>ID numbers</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>ID numbers are kept</source>
            <translation>登记身份证号</translation>
        </message>
        <message>
            <source>Ids from “Compare division codes”, separated by commas. Empty: all.</source>
            <translation>“比较区划代码”给出的编号，用逗号分隔。留空：全部。</translation>
        </message>
        <message>
            <source>Ids from “Compare divisions”, separated by commas; all others are left as they are (none: all are). Empty: everything but deletions.</source>
            <translation>“比较区划”给出的编号，用逗号分隔；其余保持不变（none：全部不变）。留空：除删除外全部采用。</translation>
        </message>
        <message>
            <source>If it is one person, keep the right number; two persons of one name need nothing.</source>
            <translation>如为同一人，请保留正确的号码；确为同名两人的，不必处理。</translation>
        </message>
        <message>
            <source>Illegal felling</source>
            <translation>盗伐滥伐</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入批次</translation>
        </message>
        <message>
            <source>Import a roster that says the area and role, or delete the person.</source>
            <translation>导入写明责任区和角色的花名册，或删除该人员。</translation>
        </message>
        <message>
            <source>Import as ticked</source>
            <translation>导入勾选项</translation>
        </message>
        <message>
            <source>Import compartments (小班)</source>
            <translation>导入小班</translation>
        </message>
        <message>
            <source>Import divisions</source>
            <translation>导入行政区划</translation>
        </message>
        <message>
            <source>Import divisions and grids</source>
            <translation>导入行政区划和网格</translation>
        </message>
        <message>
            <source>Import divisions…</source>
            <translation>导入区划…</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>导入文件…</translation>
        </message>
        <message>
            <source>Import folder…</source>
            <translation>导入文件夹…</translation>
        </message>
        <message>
            <source>Import forms that are known and without doubt at once</source>
            <translation>格式已知且无疑问的名册直接导入，不再预览</translation>
        </message>
        <message>
            <source>Import key places and lines</source>
            <translation>导入重点部位、线路</translation>
        </message>
        <message>
            <source>Import key places and lines (重点部位、重点线路)</source>
            <translation>导入重点部位、重点线路</translation>
        </message>
        <message>
            <source>Import key places and lines…</source>
            <translation>导入重点部位、线路…</translation>
        </message>
        <message>
            <source>Import map layers</source>
            <translation>导入地物图层</translation>
        </message>
        <message>
            <source>Import or draw key places and lines; who visited them.</source>
            <translation>导入或绘制重点部位、线路；谁巡到过。</translation>
        </message>
        <message>
            <source>Import overlay areas</source>
            <translation>导入重点区域</translation>
        </message>
        <message>
            <source>Import problems</source>
            <translation>导入问题台账</translation>
        </message>
        <message>
            <source>Import records of chiefs’ patrols</source>
            <translation>导入林长巡林登记表</translation>
        </message>
        <message>
            <source>Import roads, water, settlements, wetlands, reserves and old trees</source>
            <translation>导入地物和资源图层（道路、水系、居民点、湿地、保护地、古树）</translation>
        </message>
        <message>
            <source>Import roster</source>
            <translation>导入花名册</translation>
        </message>
        <message>
            <source>Import roster…</source>
            <translation>导入花名册…</translation>
        </message>
        <message>
            <source>Import tracks</source>
            <translation>导入轨迹</translation>
        </message>
        <message>
            <source>Import 小班</source>
            <translation>导入小班</translation>
        </message>
        <message>
            <source>Import 小班…</source>
            <translation>导入小班…</translation>
        </message>
        <message>
            <source>Imports chiefs and rangers from Excel (.xlsx, .xls), tables that platforms export, text tables and Word annexes into persons, posts and dated tenures. Columns are recognised by their headers and by what they hold. A successor closes the tenure of the predecessor on the day of change, but never that of somebody whom the same roster lists without a date of leaving; nothing is overwritten. A new title or unit is written on the tenure, and lists follow the order of the roster. Whoever may be somebody who is known under another name or phone is asked and never merged silently; every row is accounted for in the ledger. The same roster next month changes only what differs; “Only compare” lists that beforehand.</source>
            <translation>从 Excel（.xlsx、.xls）、平台导出的表格、文本表格和 Word 附件导入林长和护林员，形成人员、岗位和带日期的任职。各列按表头和内容识别。接任者到任之日，前任任职终止；但同一名册仍列出且未写离任日期的人不会被终止；原有记录不覆盖。职务、单位变动记在任职上，名单次序随名册。疑似以其他姓名或电话登记过的人，一律先询问，不自行合并；每一行都在台账中有交代。次月再导入同一名册，只变更有差异的内容；“只比对”可事先列出差异。</translation>
        </message>
        <message>
            <source>Imports county, town, village and grid polygons as divisions and responsibility areas. Levels and parents come from the codes, else from the place. Importing again updates outlines and names and keeps posts, boards and history, also where codes changed between years; every row is accounted for in the ledger. “Compare divisions” lists beforehand what would change.</source>
            <translation>把县、乡镇、村和网格的面图层导入为行政区划和责任区。级别和上级取自代码，否则取自位置。重新导入会更新界线和名称，保留岗位、公示牌和历史记录，代码逐年变化时也一样；每一行都记入台账。“比较区划”可事先列出会有哪些变化。</translation>
        </message>
        <message>
            <source>Imports registers of chiefs’ patrols (巡林登记表) from Excel, CSV and Word, as tables or as one form a patrol. Columns are recognised by their headers and remembered. A person is matched to the posts of the day; doubt is asked. What was found becomes problems. The same table twice changes nothing; every row is in the ledger.</source>
            <translation>从 Excel、CSV、Word 导入林长巡林登记表，可以是一览表，也可以是一次一张的记录表。按表头识别各列并记住。人员按当日任职对应，拿不准的会询问。发现的问题转入问题台账。同一张表导入两次不产生变化；每一行都列入台账。</translation>
        </message>
        <message>
            <source>Imports tracks from folders, files and archives: GPX, KML, KMZ, 奥维, GeoJSON, tables, shapefiles, GeoPackages, PLT; and tables of a platform that hold only mileage and hours. Each track is matched to a person by column, folder, file name, track name or phone number, cleaned (leaps, jitter while resting, gaps), and its way and time are given to the areas it was in. What matches nobody is kept and listed; the same track twice is stored once; every file is accounted for in the ledger.</source>
            <translation>从文件夹、文件和压缩包导入轨迹：GPX、KML、KMZ、奥维、GeoJSON、表格、shapefile、GeoPackage、PLT；也导入只有里程和时长的平台表。每条轨迹按列、文件夹、文件名、轨迹名或手机号归到人，清洗（跳点、停留抖动、中断）后，里程和时间计入所经过的责任区。找不到人的保留并列出；同一轨迹只存一次；每个文件在台账中都有交代。</translation>
        </message>
        <message>
            <source>Imports 小班 as they are in the field, with the field names of 林地一张图 and their aliases. Codes are kept as they are; those that no list knows are counted. A 小班 is known by county, town, village, block and number.</source>
            <translation>按现有数据导入小班，识别林地一张图字段名及其别名。代码按原样保留，代码表中没有的只计数。小班按县、乡、村、林班号、小班号识别。</translation>
        </message>
        <message>
            <source>Imports 重点区域, 国有林场, 自然保护地, 古树群: they may cross the others and have chiefs of their own.</source>
            <translation>导入重点区域、国有林场、自然保护地、古树群：可与基本责任区交叉，另设林长。</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Impossible from this speed (m/s)</source>
            <translation>不可能的速度（米/秒）</translation>
        </message>
        <message>
            <source>Imprint</source>
            <translation>落款</translation>
        </message>
        <message>
            <source>In a few words.</source>
            <translation>简要说明。</translation>
        </message>
        <message>
            <source>In an overlay area of another kind</source>
            <translation>位于其他类型的重点区域</translation>
        </message>
        <message>
            <source>In an overlay area, by kind</source>
            <translation>位于重点区域（按类型）</translation>
        </message>
        <message>
            <source>In doubt</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>启用日期</translation>
        </message>
        <message>
            <source>In place of those there</source>
            <translation>替换原有的</translation>
        </message>
        <message>
            <source>In the duties of the role {role} a brace is not closed: “{text}”. Correct the text in the profile.</source>
            <translation>角色“{role}”的职责文本中花括号不成对：“{text}”。请在县情参数中改正。</translation>
        </message>
        <message>
            <source>In the middle ({place}): the county file has no roads or settlements here. Set it by hand.</source>
            <translation>责任区中部（{place}）：县库中此处没有道路和居民点，请手工设置。</translation>
        </message>
        <message>
            <source>In the print template {file} these ids occur more than once: {items}. Each may occur once.</source>
            <translation>打印模板 {file} 中下列 ID 重复出现：{items}。每个 ID 只能出现一次。</translation>
        </message>
        <message>
            <source>In the profile the pattern “{pattern}” has {placeholder}, which cannot be filled. It may have: {allowed}.</source>
            <translation>县情参数中的格式“{pattern}”含有无法填写的 {placeholder}。可用的有：{allowed}。</translation>
        </message>
        <message>
            <source>In the profile, Patrols, Subsidy: the share “{key}” is {value}. Write it between 0 and 1: 0.05 is 5 %.</source>
            <translation>县情参数“巡护—补助核算”：比例“{key}”填的是{value}，应在0到1之间，如 0.05 表示 5%。</translation>
        </message>
        <message>
            <source>In the profile, Patrols, Subsidy: “{key}” is “{value}”, but must be a number not below 0, or empty.</source>
            <translation>县情参数“巡护—补助核算”：“{key}”填的是“{value}”，应为不小于0的数字或留空。</translation>
        </message>
        <message>
            <source>In the profile, Patrols, Subsidy: “{one}” and “{two}” contradict each other. Fill in one of them.</source>
            <translation>县情参数“巡护—补助核算”：“{one}”与“{two}”互相矛盾，只填其中一个。</translation>
        </message>
        <message>
            <source>Inside the own areas: {before} of the points as they are, {after} after undoing {datum}.</source>
            <translation>在本人责任区内的点：原样 {before}，还原 {datum} 后 {after}。</translation>
        </message>
        <message>
            <source>Invalid outline</source>
            <translation>图形错误</translation>
        </message>
        <message>
            <source>Is a person of his own</source>
            <translation>另有其人</translation>
        </message>
        <message>
            <source>Is {other}, who is known</source>
            <translation>就是已登记的{other}</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>发布单位或文号</translation>
        </message>
        <message>
            <source>It did not work; the details are in the QGIS log.</source>
            <translation>没有成功，详情见 QGIS 日志。</translation>
        </message>
        <message>
            <source>It does not say when the problem was found; {day} was taken. Correct it where it was another day.</source>
            <translation>没有写发现日期，暂记{day}；不是这一天的请更正。</translation>
        </message>
        <message>
            <source>It is copied into the folder 附件 beside the county file.</source>
            <translation>复制到县库旁的“附件”文件夹中。</translation>
        </message>
        <message>
            <source>It is not clear what the columns of this table are: {columns}. Say what they mean; it is remembered for tables with these headers.</source>
            <translation>看不出这张表各列的含义：{columns}。请指明各列；以后同样表头的表会自动识别。</translation>
        </message>
        <message>
            <source>It is not known whose these tracks are, so that nothing can be compared. Say whose they are first.</source>
            <translation>还不知道这些轨迹是谁的，无从比较。请先指明人员。</translation>
        </message>
        <message>
            <source>It is the whole area: merge it with a neighbour, or draw it anew.</source>
            <translation>整个责任区即为此处：请与相邻责任区合并，或重新绘制。</translation>
        </message>
        <message>
            <source>It says no place. The record is kept; it counts once its area is chosen.</source>
            <translation>没有填写地点。记录已保留，指定责任区后才计次。</translation>
        </message>
        <message>
            <source>It says no place. The row was not taken; write town and village.</source>
            <translation>没有填写地点，本行未收入；请写明乡镇、村。</translation>
        </message>
        <message>
            <source>It says “{word}”, but not when and by whom it was closed: the problem stays open. Fill in 销号日期 and 销号人.</source>
            <translation>写明“{word}”，但没有销号日期和销号人，问题仍为未销号。请填写销号日期、销号人后再导入。</translation>
        </message>
        <message>
            <source>It was entered already.</source>
            <translation>此前已登记过。</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Its number or uid; empty: a new one.</source>
            <translation>问题的编号或标识；留空为新增。</translation>
        </message>
        <message>
            <source>Its open problems go with it, with who answers for them: {numbers}.</source>
            <translation>由它产生的未销号问题随之更正地点、日期和责任人：{numbers}。</translation>
        </message>
        <message>
            <source>Its uid; empty: a new record.</source>
            <translation>记录的标识；留空为新增。</translation>
        </message>
        <message>
            <source>JPG, real size, 150 dpi</source>
            <translation>JPG，实际尺寸，150 dpi</translation>
        </message>
        <message>
            <source>JSON from the preview: a list of sheet, row, column and value; of rows to leave out; and of persons that are known.</source>
            <translation>预览生成的 JSON：工作表、行、列和值的列表，不导入的行，以及确认为已登记人员的行。</translation>
        </message>
        <message>
            <source>JSON from the preview: the fingerprint of a header, the position of a column (from 0) and its meaning (name, role, title, level, town, village, code, area, unit, phone, start, end, note …). It is kept in the county file for rosters of the same form.</source>
            <translation>预览生成的 JSON：表头特征、列的位置（从 0 起）及其含义（name、role、title、level、town、village、code、area、unit、phone、start、end、note 等）。保存在县库中，供同样格式的名册使用。</translation>
        </message>
        <message>
            <source>JSON: a list of the ids of proposals that go in; others stay as they are. Left empty, everything goes in but the leaving of those who are missing, which needs a full list or their ids.</source>
            <translation>JSON：接受的变动建议的标识列表，其余保持不变。留空则除名册未列人员的离任外全部接受；后者须为全员名册或写明其标识。</translation>
        </message>
        <message>
            <source>JSON: column (0 is the first) → meaning, as {"0": "name", "3": "lon", "4": "lat"}. Left empty, what was said is forgotten.</source>
            <translation>JSON：列号（首列为 0）→ 含义，例如 {"0": "name", "3": "lon", "4": "lat"}。留空则忘记此前的设定。</translation>
        </message>
        <message>
            <source>JSON: {"code": "XZQDM", "name": "XZQMC", "parent": "…"}, or by file {"村.shp": {"code": "XZQDM", "crs": "EPSG:4545", "datum": "gcj02"}}. Fields named by hand are remembered for layers with the same fields.</source>
            <translation>JSON：{"code": "XZQDM", "name": "XZQMC", "parent": "…"}，或按文件写 {"村.shp": {"code": "XZQDM", "crs": "EPSG:4545", "datum": "gcj02"}}。手工指定的字段会记住，供字段相同的图层使用。</translation>
        </message>
        <message>
            <source>JSON: {"小班.shp": {"crs": "EPSG:4545", "datum": "gcj02"}}.</source>
            <translation>JSON：{"小班.shp": {"crs": "EPSG:4545", "datum": "gcj02"}}。</translation>
        </message>
        <message>
            <source>Jitter while standing still.</source>
            <translation>静止抖动。</translation>
        </message>
        <message>
            <source>Joint patrols</source>
            <translation>联合巡护</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Judge a month first: then it is said here what the rule would change in it.</source>
            <translation>请先判定一个月，这里就会说明规则会使哪些人的结论改变。</translation>
        </message>
        <message>
            <source>Judge a quarter or a year</source>
            <translation>按季度或年判定</translation>
        </message>
        <message>
            <source>Judge chiefs’ patrols</source>
            <translation>统计林长巡林履职情况</translation>
        </message>
        <message>
            <source>Judge month and write the month table</source>
            <translation>判定当月并生成巡护月表</translation>
        </message>
        <message>
            <source>Judged on</source>
            <translation>判定依据</translation>
        </message>
        <message>
            <source>Judges a month afresh and paints a picture of 1080 × 1920 pixels for everybody who has too few days: days walked, days missing, a map of the own area with what counted and what did not, the days that do not count with the reason in simple words, and what to do. No phone numbers stand on it.</source>
            <translation>重新判定一个月，给每个天数不够的人画一张 1080 × 1920 的图：走了几天、还差几天、本人责任区地图（算数的和不算数的路线）、哪几天不算数及原因（大白话）、该怎么做。图上没有电话号码。</translation>
        </message>
        <message>
            <source>Judges a month afresh and writes its report to Excel: sums and rates, towns, rangers, the days as marks and with all figures, the platform beside the tracks, and charts. One workbook for the county, and one for each town where a folder is given. The county file stays as it is.</source>
            <translation>重新判定一个月并输出 Excel 月报：汇总和比率、各乡镇、各护林员、逐日标记和逐日明细、轨迹与平台对照、图表。全县一本；给出文件夹时每个乡镇各一本。县库不变。</translation>
        </message>
        <message>
            <source>Judges a month afresh and writes the notice to Word in the typography of official letters: figures of the county, rates, towns by rank, those below the target with the reason in words, and requests; and its tables to Excel. The profile says whom it goes to, what is asked for and whether people are named.</source>
            <translation>重新判定一个月，按公文格式写成 Word 通报：全县数字、比率、各乡镇排名、未达标人员及原因、工作要求；表格另存 Excel。主送机关、工作要求、是否点名由县情参数决定。</translation>
        </message>
        <message>
            <source>Judges a month afresh and writes what each ranger is paid to Excel: base, deductions with the reason, payable, a column to sign, sums and towns, all as live formulas. Amounts and terms come from the county’s profile alone (patrols.subsidy); without a base amount nothing is written.</source>
            <translation>重新判定一个月并写成 Excel 补助核算表：应发基数、扣减及原因、实发、签字栏、合计和分乡镇汇总，均为公式。金额和办法只取自县情参数（巡护—补助核算）；未填补助标准则不输出。</translation>
        </message>
        <message>
            <source>Judges a month by another rule and lists who would reach the target and did not, and who would not any more. Tracks are read where the rule asks for it. Nothing is stored.</source>
            <translation>用另一条规则试判一个月，列出谁会由未达标变为达标、谁会由达标变为未达标。规则需要时重新读取轨迹；不保存任何结果。</translation>
        </message>
        <message>
            <source>Judges a quarter (or a month) afresh and prints a PDF for each person: verdict, rules with their sources, calendars, every day with its clauses and what was decided by hand, a map of the tracks, lines to sign.</source>
            <translation>重新判定一个季度（或一个月），给每人输出一份 PDF：结论、规则及出处、月历、逐日逐条核对和人工认定、轨迹与责任区地图、签字栏。</translation>
        </message>
        <message>
            <source>Judges every day of a month by the rules of that day, clause by clause, with the person’s own areas of that day. Writes the month table (巡护月表) to Excel: a line a ranger, and a second sheet day by day with the reason for each day that does not count.</source>
            <translation>按当日适用的规则、当日的责任区，逐条判定一个月的每一天，并输出巡护月表（Excel）：每名护林员一行，另有逐日明细，写明每个未计入日期的原因。</translation>
        </message>
        <message>
            <source>Judges every day of the month by the rules of that day.</source>
            <translation>按当日适用的规则判定本月每一天。</translation>
        </message>
        <message>
            <source>Judges every month from the first to the last by the rules of their days, and everybody over all of it: windows, valid days, targets, rates of the towns. Nothing is stored.</source>
            <translation>按各日适用的规则判定从起始月到截止月的每个月，并汇总每个人的考核期、有效天数、应巡天数和各乡镇比率。不保存结果。</translation>
        </message>
        <message>
            <source>Judging the chiefs…</source>
            <translation>正在统计林长巡林……</translation>
        </message>
        <message>
            <source>Keeps what was found at boards on a day (完好, 损毁, 老化, 信息变化), by whom, with a note. The latest check gives the board its state; earlier ones are kept.</source>
            <translation>记录某日检查公示牌的结果（完好、损毁、老化、信息变化）、检查人和说明。公示牌状态以最近一次检查为准，以前的检查都保留。</translation>
        </message>
        <message>
            <source>Kept for a new person.</source>
            <translation>新增人员时登记。</translation>
        </message>
        <message>
            <source>Kept for {day}; the state stays that of the later check of {latest}.</source>
            <translation>已记入 {day}；状态仍以较晚的 {latest} 检查为准。</translation>
        </message>
        <message>
            <source>Kept with {number} (by the file's name).</source>
            <translation>已归入 {number}（按文件名）。</translation>
        </message>
        <message>
            <source>Kept with {number} (by the photo's place).</source>
            <translation>已归入 {number}（按照片位置）。</translation>
        </message>
        <message>
            <source>Kept with {number} already.</source>
            <translation>此前已归入 {number}。</translation>
        </message>
        <message>
            <source>Kept with {number}, but taken {metres} m from its planned place (more than {limit} m). See whether the board stands elsewhere, and drag its point there.</source>
            <translation>已归入 {number}，但拍摄位置与计划位置相距 {metres} 米（超过 {limit} 米）。请核实公示牌是否立在别处，并在图上把点移过去。</translation>
        </message>
        <message>
            <source>Kept with {number}, which has no place yet; the photo was taken at {place}. Add it again with “Boards without a place get that of the photo” to take it.</source>
            <translation>已归入 {number}，该牌尚无位置；照片拍摄于 {place}。如采用此位置，请勾选“无位置的公示牌采用照片位置”后重新添加。</translation>
        </message>
        <message>
            <source>Kept with {number}; the board stands where the photo was taken now ({place}).</source>
            <translation>已归入 {number}；公示牌位置已采用照片拍摄位置（{place}）。</translation>
        </message>
        <message>
            <source>Key area</source>
            <translation>重点区域</translation>
        </message>
        <message>
            <source>Key in the file</source>
            <translation>数据标识</translation>
        </message>
        <message>
            <source>Key line “{name}”.</source>
            <translation>重点线路“{name}”。</translation>
        </message>
        <message>
            <source>Key of a doubtful name (in the ledger) → uid of the person. It is remembered.</source>
            <translation>存疑姓名的键（见台账）→ 人员标识。会记住。</translation>
        </message>
        <message>
            <source>Key of the level whose areas get a page (county, town, village, grid); empty for all.</source>
            <translation>要打印的级别（county 县、town 乡镇、village 村、grid 网格）；不填为全部。</translation>
        </message>
        <message>
            <source>Key of the level, as town or county.</source>
            <translation>级别的键，如 town、county。</translation>
        </message>
        <message>
            <source>Key of the lowest level that has rows (county, town, village, grid); empty for all.</source>
            <translation>列到哪一级（county 县、town 乡镇、village 村、grid 网格）；留空列全部。</translation>
        </message>
        <message>
            <source>Key place “{name}”.</source>
            <translation>重点部位“{name}”。</translation>
        </message>
        <message>
            <source>Key places</source>
            <translation>重点部位</translation>
        </message>
        <message>
            <source>Key places and lines</source>
            <translation>重点部位与重点线路</translation>
        </message>
        <message>
            <source>Key places visited</source>
            <translation>巡到的重点部位</translation>
        </message>
        <message>
            <source>Key places…</source>
            <translation>重点部位…</translation>
        </message>
        <message>
            <source>Keys of levels, as town,village; empty: all.</source>
            <translation>级别的键，如 town,village；留空为全部。</translation>
        </message>
        <message>
            <source>Keys of roles, separated by commas; empty: those of the profile.</source>
            <translation>角色的键，用逗号分隔；留空为县情参数所列。</translation>
        </message>
        <message>
            <source>Kilometres</source>
            <translation>公里</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Kind and source</source>
            <translation>类型、来源</translation>
        </message>
        <message>
            <source>Kind of areas</source>
            <translation>责任区类别</translation>
        </message>
        <message>
            <source>Kind of difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Kind of overlay area</source>
            <translation>重点区域类型</translation>
        </message>
        <message>
            <source>Kind of ranger</source>
            <translation>护林员类型</translation>
        </message>
        <message>
            <source>Kinds of overlay areas</source>
            <translation>重点区域的类型</translation>
        </message>
        <message>
            <source>Kinds of problems</source>
            <translation>问题类型</translation>
        </message>
        <message>
            <source>Kinds of problems that are fires</source>
            <translation>属于火情的问题类型</translation>
        </message>
        <message>
            <source>Kinds of rangers</source>
            <translation>护林员类型</translation>
        </message>
        <message>
            <source>Land class</source>
            <translation>地类</translation>
        </message>
        <message>
            <source>Land classes</source>
            <translation>地类</translation>
        </message>
        <message>
            <source>Land classes that are forest</source>
            <translation>计入森林面积的地类</translation>
        </message>
        <message>
            <source>Land classes that are listed</source>
            <translation>列出的地类</translation>
        </message>
        <message>
            <source>Land classes that no list knows do not count as forest land: {classes}. Add them to the profile if they are.</source>
            <translation>代码表以外的地类不计入林地：{classes}。如属林地，请补入县情参数。</translation>
        </message>
        <message>
            <source>Land tenure</source>
            <translation>土地权属</translation>
        </message>
        <message>
            <source>Larger template where the text does not fit</source>
            <translation>放不下时改用的更大版式</translation>
        </message>
        <message>
            <source>Largest compartment {code}</source>
            <translation>最大小班 {code}</translation>
        </message>
        <message>
            <source>Largest over smallest</source>
            <translation>最大与最小之比</translation>
        </message>
        <message>
            <source>Largest over smallest: {ratio}.</source>
            <translation>最大与最小之比：{ratio}。</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Last day; empty: the latest.</source>
            <translation>截止日期；留空为最近。</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>截止月份</translation>
        </message>
        <message>
            <source>Last visited</source>
            <translation>最近到达</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>滞后</translation>
        </message>
        <message>
            <source>Latitude</source>
            <translation>纬度</translation>
        </message>
        <message>
            <source>Layer of differences</source>
            <translation>差异图层</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Layers beside the compartments</source>
            <translation>小班以外的图层</translation>
        </message>
        <message>
            <source>Layers of points and lines; a folder is searched with all folders in it.</source>
            <translation>点、线图层；文件夹连同其下级一起查找。</translation>
        </message>
        <message>
            <source>Leader in charge</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>Leading unit</source>
            <translation>牵头单位</translation>
        </message>
        <message>
            <source>Least length of a patrol day (m)</source>
            <translation>每日最少里程（米）</translation>
        </message>
        <message>
            <source>Least time between points (s)</source>
            <translation>点间最短间隔（秒）</translation>
        </message>
        <message>
            <source>Least time of a patrol day (s)</source>
            <translation>每日最少时长（秒）</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>Leave and standby</source>
            <translation>请假、备勤</translation>
        </message>
        <message>
            <source>Leave or standby of {person}, {start} to {end}.</source>
            <translation>{person}请假或备勤，{start}至{end}。</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>不列入</translation>
        </message>
        <message>
            <source>Leave out: {task}</source>
            <translation>不列入表：{task}</translation>
        </message>
        <message>
            <source>Leave this row out</source>
            <translation>不导入此行</translation>
        </message>
        <message>
            <source>Leave unknown groups out</source>
            <translation>跳过未说明的单位组</translation>
        </message>
        <message>
            <source>Leave, standby or weather of one person: days on which he need not go lower his target, where the rule says so. A day on which he went all the same counts.</source>
            <translation>一个人的请假、备勤或恶劣天气：按规则免巡的日子会减少应巡天数；当天仍去巡护且有效的照计。</translation>
        </message>
        <message>
            <source>Leave, standby or weather.</source>
            <translation>请假、备勤或恶劣天气。</translation>
        </message>
        <message>
            <source>Leave, standby, severe weather and warnings, which change the targets.</source>
            <translation>登记请假、备勤、恶劣天气和预警，它们会改变应巡天数。</translation>
        </message>
        <message>
            <source>Leave, weather, warnings</source>
            <translation>请假、天气、预警</translation>
        </message>
        <message>
            <source>Leave, weather…</source>
            <translation>请假预警…</translation>
        </message>
        <message>
            <source>Leaves</source>
            <translation>离任</translation>
        </message>
        <message>
            <source>Leaves closed problems out.</source>
            <translation>不列已销号的问题。</translation>
        </message>
        <message>
            <source>Leaves out everybody who did what was asked.</source>
            <translation>已达标的人不出。</translation>
        </message>
        <message>
            <source>Leaves out those who have more days left than the profile’s days of reminding.</source>
            <translation>不列剩余天数多于县情参数中临期天数的林长。</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Ledger of the import</source>
            <translation>导入台账</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>左对齐</translation>
        </message>
        <message>
            <source>Left empty, the title stays that of the predecessor. Also the title of a new post.</source>
            <translation>留空时沿用前任职务。也用于新设岗位的职务。</translation>
        </message>
        <message>
            <source>Left out in the preview.</source>
            <translation>预览时已剔除。</translation>
        </message>
        <message>
            <source>Left under the title</source>
            <translation>标题下左侧</translation>
        </message>
        <message>
            <source>Length of a leap (m)</source>
            <translation>跳点距离（米）</translation>
        </message>
        <message>
            <source>Letter to</source>
            <translation>送达对象</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>Letters of levels in numbers</source>
            <translation>编号中的级别字母</translation>
        </message>
        <message>
            <source>Letters of the title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Letters to chiefs who have to patrol yet</source>
            <translation>林长履职提示单、提示函</translation>
        </message>
        <message>
            <source>Letters…</source>
            <translation>提示单…</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Level:</source>
            <translation>级别：</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Levels above that are named</source>
            <translation>向上列出的级数</translation>
        </message>
        <message>
            <source>Levels that must fill their parent</source>
            <translation>必须铺满上级的级别</translation>
        </message>
        <message>
            <source>Levels with minor roads</source>
            <translation>显示次要道路的级别</translation>
        </message>
        <message>
            <source>Levels with names of settlements</source>
            <translation>注记居民点名称的级别</translation>
        </message>
        <message>
            <source>Levels with settlements</source>
            <translation>显示居民点的级别</translation>
        </message>
        <message>
            <source>Liaison unit</source>
            <translation>联系单位</translation>
        </message>
        <message>
            <source>Liaison unit of a new post</source>
            <translation>新设岗位的联系单位</translation>
        </message>
        <message>
            <source>Lies as the project does; nothing to do.</source>
            <translation>与本项目一致，不需要处理。</translation>
        </message>
        <message>
            <source>Lift lock and limits</source>
            <translation>解除锁定和限额</translation>
        </message>
        <message>
            <source>Limits changed</source>
            <translation>改动的限额数</translation>
        </message>
        <message>
            <source>Lines of one track</source>
            <translation>一条轨迹的线</translation>
        </message>
        <message>
            <source>Lines outside the corners along which the shop cuts; with bleed.</source>
            <translation>四角外供裁切的线，同时带出血。</translation>
        </message>
        <message>
            <source>Link only</source>
            <translation>只链接</translation>
        </message>
        <message>
            <source>Linked documents, not copied</source>
            <translation>未随副本带走的链接文件</translation>
        </message>
        <message>
            <source>List</source>
            <translation>名册</translation>
        </message>
        <message>
            <source>List (Excel)</source>
            <translation>台账（Excel）</translation>
        </message>
        <message>
            <source>List of changes</source>
            <translation>变化清单</translation>
        </message>
        <message>
            <source>List of differences</source>
            <translation>差异清单</translation>
        </message>
        <message>
            <source>List of faults</source>
            <translation>问题清单</translation>
        </message>
        <message>
            <source>List of findings</source>
            <translation>核查问题清单</translation>
        </message>
        <message>
            <source>List of grids by ranger</source>
            <translation>包山包人责任清单</translation>
        </message>
        <message>
            <source>List of problems</source>
            <translation>问题台账</translation>
        </message>
        <message>
            <source>List of proposals</source>
            <translation>变动建议表</translation>
        </message>
        <message>
            <source>List of reminders (Excel)</source>
            <translation>履职跟踪提示清单（Excel）</translation>
        </message>
        <message>
            <source>List “{list}”: hand it out anew.</source>
            <translation>《{list}》：重新印发。</translation>
        </message>
        <message>
            <source>Listed as late for (days behind the end)</source>
            <translation>逾期列示（结束后天数）</translation>
        </message>
        <message>
            <source>Lists and checks</source>
            <translation>名册和核查</translation>
        </message>
        <message>
            <source>Lists what importing these layers would change: areas that are new, reshaped (with m² gained and lost), renamed, under another code than last year, or no longer there. Nothing is written; “Import divisions and grids” takes the ids of the accepted rows.</source>
            <translation>列出导入这些图层会带来的变化：新增、界线变化（增减平方米）、名称变化、代码变化、已不存在的责任区。不写入任何内容；在“导入区划和网格”中填入要采用的差异编号即可。</translation>
        </message>
        <message>
            <source>Lists what is wrong with the areas of a county, with place, size and remedy: overlaps within a level, gaps inside the parent, children outside their parent, invalid outlines, slivers, tiny parts, codes, missing parents, forest without a grid, areas without their holders, rangers with too many mu. Any other polygon layer can be checked for overlaps and gaps. Thresholds are in the profile, “areas.checks”.</source>
            <translation>列出全县责任区的问题及其位置、面积和处理办法：同级重叠、上级内的空隙、超出上级、图形错误、碎条、碎小部分、编号、缺少上级、林地未落入网格、缺少责任人、护林员管护面积超限。其他面图层也可核查重叠和空隙。阈值见县情参数“areas.checks”。</translation>
        </message>
        <message>
            <source>List…</source>
            <translation>台账…</translation>
        </message>
        <message>
            <source>Lock at these figures</source>
            <translation>锁定为现数</translation>
        </message>
        <message>
            <source>Locked at {value}</source>
            <translation>已锁定为 {value}</translation>
        </message>
        <message>
            <source>Locks shares of places at a figure, or says how much a place gets at least or at most; without a figure lock or limit are lifted. The other places then share what is left as before. Limits that admit no split are kept and explained; the shares stay as they were until the limits are mended.</source>
            <translation>把某地的分解数锁定为某个数，或规定其不少于、不多于多少；不写数即解除。其余各地按原办法分配剩下的部分。限额使总数无法分配时，限额照存并说明原因，分解数保持原样，直到限额改好。</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>标志</translation>
        </message>
        <message>
            <source>Long lists (days, platform, blind spots)</source>
            <translation>长表（逐日明细、轨迹与平台、盲区清单）</translation>
        </message>
        <message>
            <source>Longitude</source>
            <translation>经度</translation>
        </message>
        <message>
            <source>Longitude and latitude stand the wrong way round; they were exchanged.</source>
            <translation>经度和纬度写反了，已对调。</translation>
        </message>
        <message>
            <source>Longitude and latitude, or x and y in the county’s CRS: 106.71, 26.52.</source>
            <translation>经度、纬度，或本县坐标系的 X、Y：106.71, 26.52。</translation>
        </message>
        <message>
            <source>Longitude of the county</source>
            <translation>县域经度</translation>
        </message>
        <message>
            <source>Look at the survey record: correct the outline where it was drawn wrong, else the recorded area, and import again. The archive counts as the profile says (areas.resources.basis).</source>
            <translation>对照调查簿：图形画错的改图形，记载有误的改记载面积，然后重新导入。资源档案按哪一个统计由县情参数 areas.resources.basis 规定。</translation>
        </message>
        <message>
            <source>Look whether the outline is right.</source>
            <translation>请看图形是否正确。</translation>
        </message>
        <message>
            <source>Looked at {tracks} tracks of {people} people.</source>
            <translation>依据 {people} 人的 {tracks} 条轨迹。</translation>
        </message>
        <message>
            <source>Looked back for the last visit (days)</source>
            <translation>向前查找最近到达的天数</translation>
        </message>
        <message>
            <source>Looks like {datum}: aligned to the project, the tracks would move by about {metres} m.</source>
            <translation>很可能是 {datum}：对齐到本项目后轨迹约移动 {metres} 米。</translation>
        </message>
        <message>
            <source>Lost (m²)</source>
            <translation>减少（平方米）</translation>
        </message>
        <message>
            <source>Lowest level</source>
            <translation>最低一级</translation>
        </message>
        <message>
            <source>Make the post with “Personnel change”, or import a roster that has this area, with the name left empty where the post is vacant.</source>
            <translation>用“人事变动”新设岗位，或导入含该责任区的花名册；岗位空缺的，姓名留空。</translation>
        </message>
        <message>
            <source>Makes one task of those selected; units, targets and progress go along.</source>
            <translation>把所选任务合并为一项，单位、指标和进度一并归入。</translation>
        </message>
        <message>
            <source>Makes the county file: one GeoPackage that holds all areas, people, tracks, tasks and boards of a county, and the styled map project. Choose the county’s own 3-degree zone; it stays for good.</source>
            <translation>建立县库：一个 GeoPackage 文件，存放全县的责任区、人员、轨迹、任务和公示牌，以及配好样式的地图工程。请选择本县所用的三度带，以后不再改变。</translation>
        </message>
        <message>
            <source>Making boards</source>
            <translation>制牌</translation>
        </message>
        <message>
            <source>Malformed code</source>
            <translation>编号不规范</translation>
        </message>
        <message>
            <source>Map layers…</source>
            <translation>地物图层…</translation>
        </message>
        <message>
            <source>Map on boards</source>
            <translation>公示牌地图</translation>
        </message>
        <message>
            <source>Map sheet</source>
            <translation>图幅</translation>
        </message>
        <message>
            <source>Map sheet of patrols (巡护盲区图、巡护强度图)</source>
            <translation>巡护专题图（盲区图、强度图）</translation>
        </message>
        <message>
            <source>Map sheet…</source>
            <translation>出图…</translation>
        </message>
        <message>
            <source>Mapping of fields</source>
            <translation>字段对应</translation>
        </message>
        <message>
            <source>Matched by place alone; compare it.</source>
            <translation>仅按位置匹配，请核对。</translation>
        </message>
        <message>
            <source>Material of boards</source>
            <translation>公示牌材质</translation>
        </message>
        <message>
            <source>Mean rate</source>
            <translation>平均完成率</translation>
        </message>
        <message>
            <source>Meanings of columns</source>
            <translation>各列含义</translation>
        </message>
        <message>
            <source>Measure the outline anew; the areas above follow. Look first whether the outline is right.</source>
            <translation>按图形重新量算，上级随之更新。请先看图形是否正确。</translation>
        </message>
        <message>
            <source>Measure words of doing something (次, 轮 …)</source>
            <translation>次数单位（次、轮等）</translation>
        </message>
        <message>
            <source>Measure words of things (个, 处, 台 …)</source>
            <translation>计数单位（个、处、台等）</translation>
        </message>
        <message>
            <source>Measured area of the same</source>
            <translation>相应的图形面积</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>整改措施</translation>
        </message>
        <message>
            <source>Members not known yet: {groups}</source>
            <translation>成员未说明：{groups}</translation>
        </message>
        <message>
            <source>Members of groups</source>
            <translation>单位组成员</translation>
        </message>
        <message>
            <source>Members of groups: {groups}</source>
            <translation>单位组成员：{groups}</translation>
        </message>
        <message>
            <source>Mend all</source>
            <translation>全部修复</translation>
        </message>
        <message>
            <source>Mend all of this kind</source>
            <translation>修复全部此类</translation>
        </message>
        <message>
            <source>Mend faults of areas</source>
            <translation>修复责任区问题</translation>
        </message>
        <message>
            <source>Mend selected</source>
            <translation>修复所选</translation>
        </message>
        <message>
            <source>Mend {count} faults? It is one step and can be taken back; the greatest is {m2} m².</source>
            <translation>修复 {count} 处问题？作为一步操作，可以撤销；最大一处 {m2} 平方米。</translation>
        </message>
        <message>
            <source>Mended without a question up to (m²)</source>
            <translation>不经询问可修复的最大面积（平方米）</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Merge and end</source>
            <translation>合并并撤销</translation>
        </message>
        <message>
            <source>Merge areas</source>
            <translation>合并责任区</translation>
        </message>
        <message>
            <source>Merge the selected areas</source>
            <translation>合并选中的责任区</translation>
        </message>
        <message>
            <source>Merge: {task}</source>
            <translation>合并任务：{task}</translation>
        </message>
        <message>
            <source>Merging needs two areas at least. Select them and try again.</source>
            <translation>合并至少需要两个责任区。请选择后再试。</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Metres</source>
            <translation>米</translation>
        </message>
        <message>
            <source>Metres and minutes cannot be below 0.</source>
            <translation>里程和时长不能小于0。</translation>
        </message>
        <message>
            <source>Metres between boards</source>
            <translation>公示牌间距（米）</translation>
        </message>
        <message>
            <source>Middle risk from points</source>
            <translation>风险中的最低分</translation>
        </message>
        <message>
            <source>Mileage</source>
            <translation>里程</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>时长（分钟）</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>差额</translation>
        </message>
        <message>
            <source>Mo</source>
            <translation>一</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Month report of each town…</source>
            <translation>巡护月报（各乡镇）…</translation>
        </message>
        <message>
            <source>Month report of the county (巡护月报)…</source>
            <translation>巡护月报（全县）…</translation>
        </message>
        <message>
            <source>Month report, notice, pictures for rangers, subsidy table, evidence packs.</source>
            <translation>巡护月报、通报、护林员提醒图、补助核算表、佐证材料。</translation>
        </message>
        <message>
            <source>Month table</source>
            <translation>巡护月表</translation>
        </message>
        <message>
            <source>Month table of {month}: make it anew.</source>
            <translation>{month} 巡护月表：重新生成。</translation>
        </message>
        <message>
            <source>Month {month} is in two seasons. Take it out of one.</source>
            <translation>{month}月同时在两个时段里。请从其中一个去掉。</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Months in which there are tracks.</source>
            <translation>有轨迹的月份。</translation>
        </message>
        <message>
            <source>Months with something new</source>
            <translation>有新内容的月份</translation>
        </message>
        <message>
            <source>Most blind spots that are listed</source>
            <translation>最多列出的盲区数</translation>
        </message>
        <message>
            <source>Most rangers that are listed</source>
            <translation>最多列出的护林员人数</translation>
        </message>
        <message>
            <source>Most 亩 for a ranger</source>
            <translation>一名护林员管护面积上限（亩）</translation>
        </message>
        <message>
            <source>Move section: {section}</source>
            <translation>移动部分：{section}</translation>
        </message>
        <message>
            <source>Move: {task}</source>
            <translation>移动任务：{task}</translation>
        </message>
        <message>
            <source>Moves all tracks of a source from GCJ-02 or BD-09 to where the project’s map has them, cleans and counts them anew, and remembers it for later files of the source. It aligns to the project and claims no accuracy of a survey (the formula is good to about 0.75 m). The original coordinates are kept; “As in the files” takes it back.</source>
            <translation>把一个来源的全部轨迹从 GCJ-02 或 BD-09 对齐到本项目的地图，重新清洗和统计，并记住，供该来源以后的文件使用。只是与本项目对齐，不代表测绘精度（公式误差约 0.75 米）。原始坐标保留；选“按文件原样”即可撤回。</translation>
        </message>
        <message>
            <source>Mu</source>
            <translation>亩</translation>
        </message>
        <message>
            <source>Mu per ranger</source>
            <translation>每名护林员（亩）</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name (where only one person has it) or uid.</source>
            <translation>姓名（无重名时）或 uid。</translation>
        </message>
        <message>
            <source>Name changed</source>
            <translation>名称变化</translation>
        </message>
        <message>
            <source>Name of a column set of the county’s profile; empty for the county’s own.</source>
            <translation>县情参数中表样的名称；不填用本县默认表样。</translation>
        </message>
        <message>
            <source>Name of the area</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name of the column</source>
            <translation>列名</translation>
        </message>
        <message>
            <source>Name of the county</source>
            <translation>县名</translation>
        </message>
        <message>
            <source>Name of the office</source>
            <translation>办公室名称</translation>
        </message>
        <message>
            <source>Name of the profile</source>
            <translation>参数名称</translation>
        </message>
        <message>
            <source>Name of the rule</source>
            <translation>规则名称</translation>
        </message>
        <message>
            <source>Name of the set</source>
            <translation>表样名称</translation>
        </message>
        <message>
            <source>Name or code</source>
            <translation>名称或代码</translation>
        </message>
        <message>
            <source>Name or code of one town; empty: all.</source>
            <translation>一个乡镇的名称或代码；留空为全部。</translation>
        </message>
        <message>
            <source>Name or uid of one chief; empty: all.</source>
            <translation>一名林长的姓名或标识；留空为全部。</translation>
        </message>
        <message>
            <source>Name or uid of the chief.</source>
            <translation>林长姓名或标识。</translation>
        </message>
        <message>
            <source>Name, area, title or unit</source>
            <translation>姓名、责任区、职务或单位</translation>
        </message>
        <message>
            <source>Name, area, who changed it</source>
            <translation>姓名、责任区、操作人</translation>
        </message>
        <message>
            <source>Name, code or chief</source>
            <translation>名称、编号或林长</translation>
        </message>
        <message>
            <source>Name, for example 2023年末人口</source>
            <translation>名称，例如 2023年末人口</translation>
        </message>
        <message>
            <source>Named features</source>
            <translation>有名称的地物</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Names are those who hold the posts on this day, as 2024-05-31. Empty: today.</source>
            <translation>印制当日在任人员的姓名，例如 2024-05-31；留空为今天。</translation>
        </message>
        <message>
            <source>Names in doubt</source>
            <translation>存疑的姓名</translation>
        </message>
        <message>
            <source>Names in their new order, separated by commas; a vacant post by its title. Who is not named comes behind. “Post” says of which area and role.</source>
            <translation>按新次序填写姓名，用逗号分隔；空缺岗位填职务。未填的排在后面。责任区和角色由“岗位”指明。</translation>
        </message>
        <message>
            <source>Names of land classes</source>
            <translation>地类名称</translation>
        </message>
        <message>
            <source>Names of people, separated by commas. Empty: all.</source>
            <translation>姓名，用逗号隔开；留空为全部。</translation>
        </message>
        <message>
            <source>Names of the letters</source>
            <translation>提示单、提示函名称</translation>
        </message>
        <message>
            <source>Names of towns, separated by commas. Empty: all.</source>
            <translation>乡镇名称，用逗号隔开；留空为全部。</translation>
        </message>
        <message>
            <source>Names separated by commas; empty: everybody.</source>
            <translation>姓名，以逗号分隔；空为全部人员。</translation>
        </message>
        <message>
            <source>Names that are forest land</source>
            <translation>认定为林地的地类名称</translation>
        </message>
        <message>
            <source>Names that are not forest land</source>
            <translation>不认定为林地的地类名称</translation>
        </message>
        <message>
            <source>Names that mean the same</source>
            <translation>同义名称</translation>
        </message>
        <message>
            <source>Nature reserve</source>
            <translation>自然保护地</translation>
        </message>
        <message>
            <source>Nature reserves</source>
            <translation>自然保护地</translation>
        </message>
        <message>
            <source>Nature reserves (自然保护地)</source>
            <translation>自然保护地</translation>
        </message>
        <message>
            <source>Near a road</source>
            <translation>靠近道路</translation>
        </message>
        <message>
            <source>Near a settlement</source>
            <translation>靠近居民点</translation>
        </message>
        <message>
            <source>Needs a day and evidence.</source>
            <translation>须有日期和佐证材料。</translation>
        </message>
        <message>
            <source>Neither folder, file name, track name nor phone number names anybody of the roster. The track is kept without a person. Press “Sources…” and choose whose it is.</source>
            <translation>文件夹、文件名、轨迹名和手机号都对不上名册里的人。轨迹已保留，暂无归属。请点“来源…”选择是谁的。</translation>
        </message>
        <message>
            <source>New area</source>
            <translation>新建责任区</translation>
        </message>
        <message>
            <source>New boards in the register</source>
            <translation>新登记的公示牌</translation>
        </message>
        <message>
            <source>New from preset</source>
            <translation>从预设新建</translation>
        </message>
        <message>
            <source>New order</source>
            <translation>新的排序</translation>
        </message>
        <message>
            <source>New order of {post}: {names}.</source>
            <translation>{post}的新排序：{names}。</translation>
        </message>
        <message>
            <source>New overlay area</source>
            <translation>新建重点区域</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>New points</source>
            <translation>新增轨迹点</translation>
        </message>
        <message>
            <source>New post</source>
            <translation>新增任职</translation>
        </message>
        <message>
            <source>New post: “{post}” from {day}.</source>
            <translation>新设岗位：“{post}”，自 {day} 起。</translation>
        </message>
        <message>
            <source>New problem {number}.</source>
            <translation>新增问题{number}。</translation>
        </message>
        <message>
            <source>New problems</source>
            <translation>新增问题</translation>
        </message>
        <message>
            <source>New problems: {numbers}.</source>
            <translation>新增问题：{numbers}。</translation>
        </message>
        <message>
            <source>New records</source>
            <translation>新增记录</translation>
        </message>
        <message>
            <source>New row</source>
            <translation>新增行</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>新任务</translation>
        </message>
        <message>
            <source>New tracks</source>
            <translation>新增轨迹</translation>
        </message>
        <message>
            <source>New tracks without a person</source>
            <translation>新增无归属轨迹</translation>
        </message>
        <message>
            <source>Newer codes…</source>
            <translation>代码更新…</translation>
        </message>
        <message>
            <source>Newer list of codes</source>
            <translation>较新的代码表</translation>
        </message>
        <message>
            <source>No area of the county is named in it. Pick it on the map.</source>
            <translation>其中没有本县责任区的名称。请在地图上选点。</translation>
        </message>
        <message>
            <source>No area of the county is named in it. Pick it on the map; else the record does not count.</source>
            <translation>其中没有本县责任区的名称。请在地图上选点，否则不计次。</translation>
        </message>
        <message>
            <source>No area that may take the gap touches it. Choose a neighbour of the gap.</source>
            <translation>没有可以接收该空隙的相邻责任区。请选择与空隙相邻的责任区。</translation>
        </message>
        <message>
            <source>No area, or more than one, is “{area}”. Give its code as the dock “Responsibility areas” shows it.</source>
            <translation>没有名为“{area}”的责任区，或不止一个。请填写“责任区”面板所示的编号。</translation>
        </message>
        <message>
            <source>No area, settlement or tree of the county is named in “{place}”. The record is kept; it counts once its area is chosen.</source>
            <translation>“{place}”中没有本县的责任区、居民点或古树名木名称。记录已保留，指定责任区后才计次。</translation>
        </message>
        <message>
            <source>No area, settlement or tree of the county is named in “{place}”. The row was not taken; write town and village.</source>
            <translation>“{place}”中没有本县的责任区、居民点或古树名木名称，本行未收入；请写明乡镇、村。</translation>
        </message>
        <message>
            <source>No areas yet: import towns, villages and grids.</source>
            <translation>还没有责任区，请导入乡镇、村和网格。</translation>
        </message>
        <message>
            <source>No board has a place yet, so the photo's place tells nothing. Put the board's number into the file's name, or give boards their places first.</source>
            <translation>公示牌都还没有位置，无法按照片位置归牌。请在文件名中写上公示牌编号，或先确定公示牌位置。</translation>
        </message>
        <message>
            <source>No board is out of date.</source>
            <translation>没有过期的公示牌。</translation>
        </message>
        <message>
            <source>No chief</source>
            <translation>无林长</translation>
        </message>
        <message>
            <source>No column says what the task is. Add 重点任务, 主要内容 or 任务.</source>
            <translation>没有一列写明任务是什么，请加上重点任务、主要内容或任务列。</translation>
        </message>
        <message>
            <source>No columns of coordinates, track, or person with mileage were found (columns: {columns}). Say in the import window what the columns mean.</source>
            <translation>没有找到坐标列、轨迹列，也没有姓名加里程的列（现有列：{columns}）。请在导入窗口里指明各列的含义。</translation>
        </message>
        <message>
            <source>No compartment has a field “{field}”. The fields are: {fields}. Choose one of them.</source>
            <translation>小班没有字段“{field}”。现有字段：{fields}。请从中选择。</translation>
        </message>
        <message>
            <source>No compartments are imported; whether all forest lies in a grid was not checked.</source>
            <translation>还没有导入小班，未核查林地是否都落入网格。</translation>
        </message>
        <message>
            <source>No contiguous split that is more even was found: the compartments hang together by narrow necks. Adjust by hand, or try one grid more or less.</source>
            <translation>没有找到更均衡的连片方案：小班之间只由狭窄处相连。请人工调整，或增减一个网格再试。</translation>
        </message>
        <message>
            <source>No county is open. Open or create one first.</source>
            <translation>没有打开县库，请先打开或新建。</translation>
        </message>
        <message>
            <source>No county is open. Open or create one from the menu “Forest chiefs”.</source>
            <translation>没有打开县库，请从菜单“林长制”打开或新建。</translation>
        </message>
        <message>
            <source>No day is left in this window: its days and months never meet. Change the days or the months.</source>
            <translation>所选日期与月份没有重合，考核期里一天也没有。请改日期或月份。</translation>
        </message>
        <message>
            <source>No earlier year of “{indicator}” is in the county file. Read and split last year’s plan, or paste last year’s figures as a column.</source>
            <translation>县库中没有“{indicator}”以前年度的分解数。请先读入并分解上年方案，或把上年数作为一列粘贴进来。</translation>
        </message>
        <message>
            <source>No entry of the change log fits. Choose other days, another person or another area.</source>
            <translation>没有符合条件的变更记录。请换一个时间段、人员或责任区。</translation>
        </message>
        <message>
            <source>No faults were found.</source>
            <translation>未发现问题。</translation>
        </message>
        <message>
            <source>No field of “{file}” holds division codes of 6, 9 or 12 digits or grid codes. Its fields are: {fields}. Name the right one under “Field of the code”.</source>
            <translation>“{file}”没有存放 6、9、12 位区划代码或网格编号的字段。现有字段：{fields}。请在“代码字段”中指定。</translation>
        </message>
        <message>
            <source>No file was given. Choose the files or the folder to import.</source>
            <translation>没有选择文件。请选择要导入的文件或文件夹。</translation>
        </message>
        <message>
            <source>No forest land was found inside the areas. Import the compartments (小班), or split by area.</source>
            <translation>责任区内没有找到林地。请导入小班，或改为按责任区面积分解。</translation>
        </message>
        <message>
            <source>No group is given. Write one a line, for example 成员单位=县公安局、县财政局.</source>
            <translation>没有填写单位组。每行写一个，例如：成员单位=县公安局、县财政局。</translation>
        </message>
        <message>
            <source>No longer there</source>
            <translation>已不存在</translation>
        </message>
        <message>
            <source>No mending of areas is left to take back.</source>
            <translation>没有可以撤销的修复。</translation>
        </message>
        <message>
            <source>No number of a board is in the file's name and the photo has no place. Put the board's number into the name and add it again.</source>
            <translation>文件名中没有公示牌编号，照片也没有位置信息。请在文件名中写上公示牌编号后重新添加。</translation>
        </message>
        <message>
            <source>No outline</source>
            <translation>没有图形</translation>
        </message>
        <message>
            <source>No outline of the county was given; {area_code} was made from its {count} towns ({m2} m²). Import the county’s own outline to replace it.</source>
            <translation>没有提供县界，已由 {count} 个乡镇合并成 {area_code}（{m2} 平方米）。导入县界后自动替换。</translation>
        </message>
        <message>
            <source>No parent</source>
            <translation>缺少上级</translation>
        </message>
        <message>
            <source>No phone is known of: {people}.</source>
            <translation>没有电话的人员：{people}。</translation>
        </message>
        <message>
            <source>No place is proposed nearer than this to another board.</source>
            <translation>不推荐距其他公示牌小于此值的位置。</translation>
        </message>
        <message>
            <source>No plan has been read yet. Read one first.</source>
            <translation>尚未读取方案，请先读取。</translation>
        </message>
        <message>
            <source>No plan “{document}” has been read. Read it first, or choose one of the list.</source>
            <translation>没有读取过方案“{document}”。请先读取该方案，或从列表中选择。</translation>
        </message>
        <message>
            <source>No point has a usable time and the name holds no date. The track is kept and counts on no day.</source>
            <translation>所有点都没有可用的时间，文件名里也没有日期。轨迹已保留，不计入任何一天。</translation>
        </message>
        <message>
            <source>No point has a usable time; the day {day} was taken from the name or the column of dates. The time walked is unknown, so the day cannot count.</source>
            <translation>没有一个点带有可用的时间；日期 {day} 取自文件名称或日期列。巡护时长无从得知，当天不能计入。</translation>
        </message>
        <message>
            <source>No posts so far.</source>
            <translation>尚无任职。</translation>
        </message>
        <message>
            <source>No ranger is in post in a town “{town}” this month. There are: {towns}.</source>
            <translation>本月没有在“{town}”在岗的护林员。可选乡镇：{towns}。</translation>
        </message>
        <message>
            <source>No ranger stands on this board.</source>
            <translation>此牌没有护林员。</translation>
        </message>
        <message>
            <source>No responsible unit is named.</source>
            <translation>未写明责任单位。</translation>
        </message>
        <message>
            <source>No row of “{file}” has a usable outline. Repair the layer in QGIS and import again.</source>
            <translation>“{file}”没有一条记录的图形可用。请在 QGIS 中修复图层后重新导入。</translation>
        </message>
        <message>
            <source>No row was left out.</source>
            <translation>没有不列入表的行。</translation>
        </message>
        <message>
            <source>No rule was given. Choose a preset or write the definition.</source>
            <translation>没有给出规则。请选择一个预设或填写规则内容。</translation>
        </message>
        <message>
            <source>No source was given for {what}; “—” means not known, not nothing.</source>
            <translation>没有{what}的资料；“—”表示没有资料，不是零。</translation>
        </message>
        <message>
            <source>No suitable Chinese font is installed. Install one of these and start QGIS again: {fonts}.</source>
            <translation>没有安装合适的中文字体。请安装下列字体之一并重新启动 QGIS：{fonts}。</translation>
        </message>
        <message>
            <source>No table of people was found in “{file}”. It needs a column of names and at least one more of role, title, town, village, code, phone or date; in Word, lines as “林长：姓名 职务” do too.</source>
            <translation>在“{file}”中没有找到人员表。表中须有姓名一列，并至少有角色、职务、乡镇、村、编码、电话、时间中的一列；Word 文档中形如“林长：姓名 职务”的行也可以。</translation>
        </message>
        <message>
            <source>No task of the plan names a unit. Assign units first.</source>
            <translation>方案的任务都没有责任单位，请先指定单位。</translation>
        </message>
        <message>
            <source>No task was found in the {paragraphs} paragraphs of {file}. A plan has numbered sections (一、（一）1.) or a table with the columns 重点任务 and 责任单位.</source>
            <translation>{file} 的 {paragraphs} 个段落中没有找到任务。方案应有编号的章节（一、（一）1.），或含“重点任务”“责任单位”列的表格。</translation>
        </message>
        <message>
            <source>No unit is assigned to this task.</source>
            <translation>此任务没有责任单位。</translation>
        </message>
        <message>
            <source>No usable compartment was chosen. Select compartments with an outline and run it again.</source>
            <translation>没有选中可用的小班。请选择有图形的小班后重新运行。</translation>
        </message>
        <message>
            <source>No weight is given for {places}. Every place needs one; 0 is allowed.</source>
            <translation>{places} 没有给出权重。每个地方都要有，可以为 0。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Nobody has said yet which units are meant by {groups}. Tick their members in the panel, or write them under “Members of groups”.</source>
            <translation>{groups}指哪些单位还没有说明。请在面板中勾选成员，或填在“单位组成员”中。</translation>
        </message>
        <message>
            <source>Nobody held a post as {role} in {month}. Import the roster first, or check the role in the profile.</source>
            <translation>{month} 没有{role}在岗。请先导入花名册，或检查县情参数中的角色。</translation>
        </message>
        <message>
            <source>Nobody holds a post of a chief on {day}. Import the roster of chiefs first.</source>
            <translation>{day}没有在任林长。请先导入林长名册。</translation>
        </message>
        <message>
            <source>Nobody in the roster of that time is certainly “{who}”; the row was not taken. Check the name, or add the village or phone number.</source>
            <translation>当时的名册里找不到（或不止一个）“{who}”，这一行没有采用。请核对姓名，或补上村名、手机号。</translation>
        </message>
        <message>
            <source>Nobody is below the target: there is no picture to send.</source>
            <translation>没有未达标的人：无需发送提醒图。</translation>
        </message>
        <message>
            <source>Nobody is called “{person}”. Write the name as in the roster.</source>
            <translation>没有叫“{person}”的人。请按名册填写姓名。</translation>
        </message>
        <message>
            <source>Nobody is judged by this rule in {month}: check role, levels and towns.</source>
            <translation>{month}没有人适用这条规则：请核对角色、级别和乡镇。</translation>
        </message>
        <message>
            <source>Nobody need go</source>
            <translation>免巡日</translation>
        </message>
        <message>
            <source>Nobody of the county’s roster is called {name}. Check the name, or import him with the roster of chiefs first.</source>
            <translation>县库名册中没有{name}。请核对姓名，或先把他随林长名册导入。</translation>
        </message>
        <message>
            <source>Nobody of the roster is certainly “{name}”; the one who answers was left as it is.</source>
            <translation>名册中不能确定“{name}”是谁，责任人未改动。</translation>
        </message>
        <message>
            <source>Nobody walked there in that period: the map is empty.</source>
            <translation>该时段内无人到过，图为空。</translation>
        </message>
        <message>
            <source>Nobody’s verdict would change.</source>
            <translation>没有人的结论会改变。</translation>
        </message>
        <message>
            <source>None</source>
            <translation>全不选</translation>
        </message>
        <message>
            <source>None can be mended without a question: select rows and press “Mend selected”.</source>
            <translation>没有可直接修复的问题：请选中行后按“修复所选”。</translation>
        </message>
        <message>
            <source>None of the compartments is forest land by the list “forest_land” of the profile; whether all forest lies in a grid was not checked.</source>
            <translation>按县情参数“forest_land”，小班中没有林地，未核查林地是否都落入网格。</translation>
        </message>
        <message>
            <source>None of the {compartments} compartments has the weight by which to split. Choose “area” under “Equal by”, or check the land classes.</source>
            <translation>{compartments} 个小班都没有可供均衡的权重。请在“均衡依据”中选择“area”，或检查地类。</translation>
        </message>
        <message>
            <source>None of these can be mended without a question.</source>
            <translation>其中没有可直接修复的问题。</translation>
        </message>
        <message>
            <source>North to</source>
            <translation>北至</translation>
        </message>
        <message>
            <source>Not begun</source>
            <translation>未开展</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>未选</translation>
        </message>
        <message>
            <source>Not chosen among the proposals; it stays as it was.</source>
            <translation>未勾选该变动建议，保持原样。</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>未销号</translation>
        </message>
        <message>
            <source>Not counted as forest land, because no list of the profile (areas.forest_land) has these classes: {classes}.</source>
            <translation>以下地类不在县情参数（areas.forest_land）的表中，未计入林地：{classes}。</translation>
        </message>
        <message>
            <source>Not every file could be read, so nothing was removed: {count} of before stay. Mend the refused files and import all of them again.</source>
            <translation>有文件未能读入，因此未删除任何要素：原有的 {count} 个保留。请修正被拒绝的文件，再把全部文件重新导入。</translation>
        </message>
        <message>
            <source>Not forest land</source>
            <translation>非林地</translation>
        </message>
        <message>
            <source>Not imported any more: {files}</source>
            <translation>其余未导入：{files}</translation>
        </message>
        <message>
            <source>Not imported: {file}: {reason}</source>
            <translation>未导入：{file}：{reason}</translation>
        </message>
        <message>
            <source>Not in force from</source>
            <translation>停用日期</translation>
        </message>
        <message>
            <source>Not in the county: import its outline.</source>
            <translation>县库中没有：请导入它的图形。</translation>
        </message>
        <message>
            <source>Not in the list any more: merge or delete the area by hand.</source>
            <translation>新表中已没有：请手工合并或删除该责任区。</translation>
        </message>
        <message>
            <source>Not in the roster</source>
            <translation>名册未列</translation>
        </message>
        <message>
            <source>Not printed: see what is to be mended ({count}).</source>
            <translation>未制作：请先处理列出的 {count} 个问题。</translation>
        </message>
        <message>
            <source>Not printed: the review of the map is not confirmed.</source>
            <translation>未输出：尚未确认地图审查。</translation>
        </message>
        <message>
            <source>Not the same route again</source>
            <translation>路线不得重复</translation>
        </message>
        <message>
            <source>Not two positions were found in it; a track needs at least two.</source>
            <translation>其中不足两个坐标点，构不成轨迹。</translation>
        </message>
        <message>
            <source>Not visited in the whole time looked back</source>
            <translation>查找期内从未到达</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Note on the code tables</source>
            <translation>代码表说明</translation>
        </message>
        <message>
            <source>Notes that problems were reported (上报) to a higher level: to which, when, why. Without a level the note is taken back.</source>
            <translation>登记问题上报：报到哪一级、何时、事由。不填级别则撤回上报。</translation>
        </message>
        <message>
            <source>Notes that the chosen problems were reported to a higher level.</source>
            <translation>登记所选问题已上报到哪一级。</translation>
        </message>
        <message>
            <source>Notes under the tables for the units</source>
            <translation>下发表下方的说明</translation>
        </message>
        <message>
            <source>Nothing asked</source>
            <translation>无任务</translation>
        </message>
        <message>
            <source>Nothing but a number or a place: no person and no post.</source>
            <translation>只有序号或地名，没有人员和岗位。</translation>
        </message>
        <message>
            <source>Nothing can be written into the folder {folder}. Choose another folder.</source>
            <translation>文件夹 {folder} 无法写入，请换一个文件夹。</translation>
        </message>
        <message>
            <source>Nothing counts by this rule, neither tracks nor records. Choose at least one.</source>
            <translation>这条规则什么都不计，轨迹和记录都没有选。请至少选一种。</translation>
        </message>
        <message>
            <source>Nothing depends on it; tick it to delete it.</source>
            <translation>没有数据依赖它；勾选即删除。</translation>
        </message>
        <message>
            <source>Nothing is paid below so many valid days</source>
            <translation>有效不足几天当月不发</translation>
        </message>
        <message>
            <source>Nothing of “{document}” has been split to the level {level} yet. Split its targets first.</source>
            <translation>“{document}”还没有分解到{level}。请先分解指标。</translation>
        </message>
        <message>
            <source>Nothing says what the numbers in the columns of days are. Write 里程（公里） or 时长（小时） into the title.</source>
            <translation>各日期列中的数字没有说明含义。请在标题中注明“里程（公里）”或“时长（小时）”。</translation>
        </message>
        <message>
            <source>Nothing says what to split. Give the code of a village, or a layer with the chosen compartments.</source>
            <translation>没有说明要划分什么。请填写村代码，或给出选中小班的图层。</translation>
        </message>
        <message>
            <source>Nothing separates these units and people in the document; check how they were cut: {text}</source>
            <translation>原文中这些单位或人员之间没有分隔，请核对拆分是否正确：{text}</translation>
        </message>
        <message>
            <source>Nothing separates title and content in the document; check where the title ends.</source>
            <translation>原文任务名称与内容之间没有分隔，请核对名称的断句。</translation>
        </message>
        <message>
            <source>Nothing stands against printing these boards.</source>
            <translation>检查通过，可以制作。</translation>
        </message>
        <message>
            <source>Nothing to save: this rule is in force already, just so.</source>
            <translation>没有变化：这条规则已按此内容执行，无需保存。</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有改动。</translation>
        </message>
        <message>
            <source>Nothing was imported.</source>
            <translation>没有导入任何内容。</translation>
        </message>
        <message>
            <source>Nothing was taken from these columns: {columns}. They are not known, or there is another one of the same meaning; rename the header where something of them is needed.</source>
            <translation>以下各列没有读取：{columns}。表头不认识，或已有同义的一列；需要的请改表头后再导入。</translation>
        </message>
        <message>
            <source>Nothing would change: nobody concerned holds a post on that day. Check person, post and day.</source>
            <translation>没有可变动的任职：当日无人在岗。请核对人员、岗位和日期。</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>提示语</translation>
        </message>
        <message>
            <source>Notice (通报)…</source>
            <translation>通报…</translation>
        </message>
        <message>
            <source>Notice A3</source>
            <translation>公示 A3</translation>
        </message>
        <message>
            <source>Notice A4</source>
            <translation>公示 A4</translation>
        </message>
        <message>
            <source>Notice of the month (通报)</source>
            <translation>月度通报</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现状</translation>
        </message>
        <message>
            <source>Now: {text}</source>
            <translation>现在：{text}</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Number of a letter</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Number of a problem</source>
            <translation>问题编号</translation>
        </message>
        <message>
            <source>Number of compartments (小班个数)</source>
            <translation>小班个数</translation>
        </message>
        <message>
            <source>Number of faults</source>
            <translation>问题数</translation>
        </message>
        <message>
            <source>Number of grids</source>
            <translation>网格个数</translation>
        </message>
        <message>
            <source>Number of the document</source>
            <translation>发文字号</translation>
        </message>
        <message>
            <source>Number of the problem</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Number of 小班 or 图斑</source>
            <translation>小班、图斑号</translation>
        </message>
        <message>
            <source>Number or name of track</source>
            <translation>轨迹编号或名称</translation>
        </message>
        <message>
            <source>Numbers 1, 2, 3 … through the whole table, or anew in every section.</source>
            <translation>从 1 起编号，全表连续或每部分重新编号。</translation>
        </message>
        <message>
            <source>Numbers of the boards</source>
            <translation>公示牌编号</translation>
        </message>
        <message>
            <source>Numbers separated by commas, as in the register.</source>
            <translation>与台账一致，多个编号用逗号隔开。</translation>
        </message>
        <message>
            <source>Of boards</source>
            <translation>牌</translation>
        </message>
        <message>
            <source>Of paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Of whom or what</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Of {points} points not two lie on one day with usable coordinates; a track needs at least two.</source>
            <translation>共 {points} 个点，没有哪一天有两个以上坐标可用的点；一条轨迹至少要两个点。</translation>
        </message>
        <message>
            <source>Of “{file}” {outside} % lie outside the areas of the county that they belong to ({count} shapes compared), and {left} % after shifting it as web maps do: the county’s own outlines look like {datum}, and this layer does not. Import the county’s areas from a surveyed layer first, or choose under “Datum” to take this one as it lies (as_is).</source>
            <translation>“{file}”有 {outside}% 落在本县所属责任区之外（比对 {count} 个图形），按网络地图方式偏移后只有 {left}%：本县的责任区图形像是 {datum}，而该图层不是。请先用测绘成果重新导入责任区，或在“基准”中选择按原样导入（as_is）。</translation>
        </message>
        <message>
            <source>Of “{file}” {outside} % lie outside the areas of the county that they belong to ({count} shapes compared), and {left} % after undoing the shift of {datum}: it looks like a layer from a web map. Choose under “Datum” whether to convert it ({proposal}) or to take it as it lies (as_is).</source>
            <translation>“{file}”有 {outside}% 落在本县所属责任区之外（比对 {count} 个图形），消除 {datum} 偏移后只有 {left}%：很像来自网络地图的图层。请在“基准”中选择转换（{proposal}）或按原样导入（as_is）。</translation>
        </message>
        <message>
            <source>Office and fonts</source>
            <translation>落款与字体</translation>
        </message>
        <message>
            <source>Office that is printed</source>
            <translation>落款单位</translation>
        </message>
        <message>
            <source>Old and notable trees</source>
            <translation>古树名木</translation>
        </message>
        <message>
            <source>Old trees</source>
            <translation>古树群</translation>
        </message>
        <message>
            <source>Old trees (古树名木)</source>
            <translation>古树名木</translation>
        </message>
        <message>
            <source>Older list of codes</source>
            <translation>较旧的代码表</translation>
        </message>
        <message>
            <source>On a road ({place}); next best: {others}.</source>
            <translation>道路旁（{place}）；备选：{others}。</translation>
        </message>
        <message>
            <source>On foot (visit), joint, vehicle, drone or delegated.</source>
            <translation>徒步（visit）、联合（joint）、车辆（vehicle）、无人机（drone）、委托（delegated）。</translation>
        </message>
        <message>
            <source>On the cleaned line.</source>
            <translation>保留。</translation>
        </message>
        <message>
            <source>On the map…</source>
            <translation>地图选点…</translation>
        </message>
        <message>
            <source>On ways walked before: {before} of the points as they are, {after} after undoing {datum}.</source>
            <translation>落在以往走过的路上的点：原样 {before}，还原 {datum} 后 {after}。</translation>
        </message>
        <message>
            <source>On {day} nobody holds a post that has duties. Write them into people.duties of the profile, or choose another level, town or role.</source>
            <translation>{day}没有在任人员的岗位写有职责。请在县情参数 people.duties 中填写，或改选级别、乡镇、角色。</translation>
        </message>
        <message>
            <source>On {day} there is a single point; it was left out.</source>
            <translation>{day} 只有一个点，已略去。</translation>
        </message>
        <message>
            <source>One PDF for each area is written here; one of the same name is replaced.</source>
            <translation>每个责任区一个 PDF，写到这里；同名的被替换。</translation>
        </message>
        <message>
            <source>One PDF for each person is written here; one of the same name is replaced.</source>
            <translation>每人一个 PDF 写在这里，同名文件被替换。</translation>
        </message>
        <message>
            <source>One PDF with the pages of all chosen areas.</source>
            <translation>所选全部责任区合为一个 PDF。</translation>
        </message>
        <message>
            <source>One document with a page for each letter; else one document each.</source>
            <translation>一个文档，每份一页；否则每份一个文档。</translation>
        </message>
        <message>
            <source>One file a board and the 制作清单 for the shop are written here. An older file that is no longer true goes into the folder 作废 in it.</source>
            <translation>每块牌一个文件，连同给制作单位的制作清单写在这里。内容已经不对的旧文件移到其中的“作废”文件夹。</translation>
        </message>
        <message>
            <source>One grid for each ranger is usual.</source>
            <translation>通常每名护林员一个网格。</translation>
        </message>
        <message>
            <source>One group a line, for example 成员单位=县公安局、县财政局. They are remembered.</source>
            <translation>每行一个单位组，例如：成员单位=县公安局、县财政局。填写后会记住。</translation>
        </message>
        <message>
            <source>One half would be empty. Put the cursor where the second task begins, and split again.</source>
            <translation>有一半会是空的。请把光标放在第二项任务开始的地方，再拆分。</translation>
        </message>
        <message>
            <source>One of several tasks under “{heading}”.</source>
            <translation>“{heading}”之下的多项任务之一。</translation>
        </message>
        <message>
            <source>One of: {names}. Its first rule for the role is taken.</source>
            <translation>可选：{names}。取其中该角色的第一条规则。</translation>
        </message>
        <message>
            <source>One or more files of any kind.</source>
            <translation>一个或多个任意类型的文件。</translation>
        </message>
        <message>
            <source>One place a line in the printed unit, as 石桥镇=300; 石桥镇= lifts it.</source>
            <translation>每行一地，按打印单位，如 石桥镇=300；写“石桥镇=”即解除。</translation>
        </message>
        <message>
            <source>One place a line in the printed unit, or a column copied from Excel.</source>
            <translation>每行一地，按打印单位；也可以是从 Excel 复制的一列。</translation>
        </message>
        <message>
            <source>One table with these headers.</source>
            <translation>一个具有这种表头的表。</translation>
        </message>
        <message>
            <source>One title cannot be that of {count} files. Leave it empty, or attach the files one by one.</source>
            <translation>一个标题不能用于 {count} 个文件。请不填标题，或逐个归入。</translation>
        </message>
        <message>
            <source>One workbook for every unit and town with its own tasks, in one go.</source>
            <translation>一次给每个单位和乡镇各做一份只含自己任务的表。</translation>
        </message>
        <message>
            <source>Only boards that are no longer true</source>
            <translation>只制作过期牌</translation>
        </message>
        <message>
            <source>Only compare</source>
            <translation>只比对</translation>
        </message>
        <message>
            <source>Only days</source>
            <translation>仅限每月几日</translation>
        </message>
        <message>
            <source>Only for a single file; empty for its name.</source>
            <translation>只用于单个文件；不填则用文件名。</translation>
        </message>
        <message>
            <source>Only for files that do not say their coordinate system, or say it wrongly; it replaces what they say.</source>
            <translation>仅用于没有坐标系说明或说明有误的文件，以此处所选为准。</translation>
        </message>
        <message>
            <source>Only for 护林员档案表, and only where the profile keeps ID numbers.</source>
            <translation>仅用于护林员档案表，且本县登记身份证号时才可选。</translation>
        </message>
        <message>
            <source>Only from</source>
            <translation>不早于</translation>
        </message>
        <message>
            <source>Only holders of one role in one area can change their order ({posts}): the order of the roles is in the profile.</source>
            <translation>只能调整同一责任区、同一角色任职人的排序（{posts}）；角色之间的先后在县情参数中设定。</translation>
        </message>
        <message>
            <source>Only inside the own areas</source>
            <translation>只计本人责任区内</translation>
        </message>
        <message>
            <source>Only late and due soon</source>
            <translation>只列逾期和临期</translation>
        </message>
        <message>
            <source>Only people below the target</source>
            <translation>只出未达标的人</translation>
        </message>
        <message>
            <source>Only posts of these areas: codes or names, separated by commas. Left empty, all.</source>
            <translation>只列这些责任区的岗位：编号或名称，用逗号分隔。留空为全部。</translation>
        </message>
        <message>
            <source>Only posts of these levels, as 县级 or 乡镇级、村级. Left empty, all.</source>
            <translation>只导出这些级别的岗位，如：县级，或：乡镇级、村级。不填为全部。</translation>
        </message>
        <message>
            <source>Only roughly: the rule asks for figures that have to be read from the tracks.</source>
            <translation>仅为粗略估计：这条规则所要的数据须重新读取轨迹。</translation>
        </message>
        <message>
            <source>Only says what the roster would change; the county file stays as it is.</source>
            <translation>只列出名册将带来的变动，县库不作改动。</translation>
        </message>
        <message>
            <source>Only says what would change and writes the sheet; the county file stays as it is.</source>
            <translation>只列出将发生的变动并生成变动表，不修改县库。</translation>
        </message>
        <message>
            <source>Only show</source>
            <translation>仅预览</translation>
        </message>
        <message>
            <source>Only the month is given; the 1st ({day}) was taken.</source>
            <translation>只填了年月，按 1 日（{day}）计。</translation>
        </message>
        <message>
            <source>Only the posts of this town (name or code) and below. Left empty, the county.</source>
            <translation>只导出该乡镇（名称或编码）及以下的岗位。不填为全县。</translation>
        </message>
        <message>
            <source>Only the selected 小班 ({count})</source>
            <translation>只划分选中的小班（{count} 个）</translation>
        </message>
        <message>
            <source>Only these kinds</source>
            <translation>只限这些类型</translation>
        </message>
        <message>
            <source>Only these levels, for example “grid, village”; all where it is left empty.</source>
            <translation>只核查这些级别，如“网格，村级”；留空为全部。</translation>
        </message>
        <message>
            <source>Only these roles, as 总林长、林长. Left empty, all roles of the list.</source>
            <translation>只导出这些角色，如：总林长、林长。不填为该名册的全部角色。</translation>
        </message>
        <message>
            <source>Only these roles, as 林长、护林员. Left empty, all roles that have duties.</source>
            <translation>只列这些角色，如“林长、护林员”。留空则为全部有职责的角色。</translation>
        </message>
        <message>
            <source>Only these tracks</source>
            <translation>仅这些轨迹</translation>
        </message>
        <message>
            <source>Only these units, separated by 、 or commas; empty for all that have tasks.</source>
            <translation>只导出这些单位，用顿号或逗号隔开；不填则导出有任务的全部单位。</translation>
        </message>
        <message>
            <source>Only this sheet; left empty, all sheets with such a table.</source>
            <translation>只导入此工作表；留空则导入所有含人员表的工作表。</translation>
        </message>
        <message>
            <source>Only those not closed</source>
            <translation>只列未销号</translation>
        </message>
        <message>
            <source>Only until</source>
            <translation>不晚于</translation>
        </message>
        <message>
            <source>Only what concerns this person: a name, or name@area. Left empty, everybody.</source>
            <translation>只列与此人有关的变更：姓名，或“姓名@责任区”。留空为所有人员。</translation>
        </message>
        <message>
            <source>Only what is done can be closed (销号). Set {unit} to done first.</source>
            <translation>已完成的才能销号，请先把{unit}的进度改为已完成。</translation>
        </message>
        <message>
            <source>Only where it is none of MIAN_JI, XBMJ, MJ, TBMJ, 面积.</source>
            <translation>仅当面积字段不是 MIAN_JI、XBMJ、MJ、TBMJ、面积时填写。</translation>
        </message>
        <message>
            <source>Only where not every post goes to every area: “上村 林长=甲村; 下村 林长=” (nothing behind the sign: the post ends).</source>
            <translation>仅当不是所有岗位都划入所有责任区时填写：“上村 林长=甲村； 下村 林长=”（等号后为空表示该岗位终止）。</translation>
        </message>
        <message>
            <source>Only where the field with the division or grid code is not recognised.</source>
            <translation>仅当区划代码或网格编号字段未被识别时填写。</translation>
        </message>
        <message>
            <source>Only where the field with the name is not recognised.</source>
            <translation>仅当名称字段未被识别时填写。</translation>
        </message>
        <message>
            <source>Only where two change places and the second holds several posts.</source>
            <translation>仅在两人对调且第二人任多个岗位时填写。</translation>
        </message>
        <message>
            <source>Only {count} compartments have weight, fewer than the {number} grids, so that some grids have none. Choose fewer grids or another weight.</source>
            <translation>有权重的小班只有 {count} 个，少于 {number} 个网格，部分网格没有权重。请减少网格个数或改用其他依据。</translation>
        </message>
        <message>
            <source>Only {name}</source>
            <translation>仅 {name}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Open county</source>
            <translation>打开县库</translation>
        </message>
        <message>
            <source>Open county…</source>
            <translation>打开县库…</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Open in QGIS’s layout designer. Of a shipped template a copy is made beside the county file; what is changed is saved when the designer is closed.</source>
            <translation>在 QGIS 版面设计器中打开。自带版式会先复制到县库旁；关闭设计器时自动保存修改。</translation>
        </message>
        <message>
            <source>Or a folder: all tables in it and in its subfolders.</source>
            <translation>或一个文件夹：其中（含下级文件夹）的全部表。</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>橙色</translation>
        </message>
        <message>
            <source>Order of holders</source>
            <translation>任职人排序</translation>
        </message>
        <message>
            <source>Order…</source>
            <translation>排序…</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>组织体系</translation>
        </message>
        <message>
            <source>Organisation chart</source>
            <translation>组织体系图</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>起源</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Other count in some months…</source>
            <translation>某些月份另定天数…</translation>
        </message>
        <message>
            <source>Other headings</source>
            <translation>另定的栏目标题</translation>
        </message>
        <message>
            <source>Other layer instead of the county’s areas</source>
            <translation>核查其他图层（代替本县责任区）</translation>
        </message>
        <message>
            <source>Other names in rosters and layers</source>
            <translation>别名</translation>
        </message>
        <message>
            <source>Other phone</source>
            <translation>电话变动</translation>
        </message>
        <message>
            <source>Other title</source>
            <translation>职务变动</translation>
        </message>
        <message>
            <source>Other unit</source>
            <translation>单位变动</translation>
        </message>
        <message>
            <source>Otherwise only empty sides are filled in.</source>
            <translation>否则只填写空白的方向。</translation>
        </message>
        <message>
            <source>Otherwise only for those below the target.</source>
            <translation>不选则只给未达标的人出图。</translation>
        </message>
        <message>
            <source>Out of date</source>
            <translation>选需印制的</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>整改结果</translation>
        </message>
        <message>
            <source>Outline changed</source>
            <translation>界线变化</translation>
        </message>
        <message>
            <source>Outlines are measured on the ellipsoid of CGCS2000 (positions in {crs}).</source>
            <translation>图形面积在2000国家大地坐标系椭球面上量算（坐标为{crs}）。</translation>
        </message>
        <message>
            <source>Outlines are measured on the plane of {crs}.</source>
            <translation>图形面积在{crs}平面上量算。</translation>
        </message>
        <message>
            <source>Outlines are simplified by (m)</source>
            <translation>边界简化距离（米）</translation>
        </message>
        <message>
            <source>Output options</source>
            <translation>输出选项</translation>
        </message>
        <message>
            <source>Outside its parent</source>
            <translation>超出上级</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>历任情况</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>Overlap</source>
            <translation>重叠</translation>
        </message>
        <message>
            <source>Overlap of {area} and {other}, {m2} m²: given to one of them.</source>
            <translation>{area}与{other}重叠 {m2} 平方米：已划归一方。</translation>
        </message>
        <message>
            <source>Overlapping tenures</source>
            <translation>任职重叠</translation>
        </message>
        <message>
            <source>Overlaps, gaps, codes, forest without a grid, missing holders; with remedies.</source>
            <translation>重叠、空隙、编号、未落入网格的林地、缺少的责任人，并给出处理办法。</translation>
        </message>
        <message>
            <source>Overlay areas</source>
            <translation>重点区域</translation>
        </message>
        <message>
            <source>Overlay areas without a kind</source>
            <translation>未定类型的重点区域</translation>
        </message>
        <message>
            <source>Overlay areas…</source>
            <translation>重点区域…</translation>
        </message>
        <message>
            <source>Own title</source>
            <translation>本人职务</translation>
        </message>
        <message>
            <source>Own: {name}</source>
            <translation>本县：{name}</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>PDF (*.pdf);;Picture (*.png)</source>
            <translation>PDF (*.pdf);;图片 (*.png)</translation>
        </message>
        <message>
            <source>PDF file (*.pdf)</source>
            <translation>PDF文件 (*.pdf)</translation>
        </message>
        <message>
            <source>PDF, real size</source>
            <translation>PDF，实际尺寸</translation>
        </message>
        <message>
            <source>PNG, small, for phones</source>
            <translation>PNG，小图，手机查看</translation>
        </message>
        <message>
            <source>Packs</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>Page of an area</source>
            <translation>责任区档案页</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>Pages of all areas of a level: one PDF each, or all in one.</source>
            <translation>某一级全部责任区的档案页：每区一个 PDF，或合为一个。</translation>
        </message>
        <message>
            <source>Paint for grid {number}</source>
            <translation>划给 {number} 号网格</translation>
        </message>
        <message>
            <source>Paint 小班</source>
            <translation>涂划小班</translation>
        </message>
        <message>
            <source>Paint 小班 into the area selected in the tree</source>
            <translation>把小班涂划到目录树中选中的责任区</translation>
        </message>
        <message>
            <source>Painting for {area}: {count} 小班 in this stroke.</source>
            <translation>正在划入{area}：本次 {count} 个小班。</translation>
        </message>
        <message>
            <source>Pairs that stand too near</source>
            <translation>相距过近的公示牌（对）</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Paragraph {number}</source>
            <translation>第 {number} 段</translation>
        </message>
        <message>
            <source>Paragraph {place}, No. {number} “{title}”: it is there already, nothing changed.</source>
            <translation>第 {place} 段，序号 {number}“{title}”：库中已有，未作改动。</translation>
        </message>
        <message>
            <source>Paragraph {place}, No. {number} “{title}”: no task, kept for its {targets} targets.</source>
            <translation>第 {place} 段 {number}“{title}”：不是任务，因含 {targets} 个指标而保留。</translation>
        </message>
        <message>
            <source>Paragraph {place}, No. {number} “{title}”: read with {targets} targets.</source>
            <translation>第 {place} 段，序号 {number}“{title}”：已读取，含 {targets} 个指标。</translation>
        </message>
        <message>
            <source>Paragraphs {places}: bookmark marks were taken out of the text.</source>
            <translation>第 {places} 段：已去掉残留的书签标记。</translation>
        </message>
        <message>
            <source>Paragraphs {places}: captions of figures, left out.</source>
            <translation>第 {places} 段：图表标题，未读取。</translation>
        </message>
        <message>
            <source>Paragraphs {places}: headings and words between the tasks of “{section}”.</source>
            <translation>第 {places} 段：“{section}”中任务之间的标题和说明。</translation>
        </message>
        <message>
            <source>Paragraphs {places}: imprint or list of annexes, left out.</source>
            <translation>第 {places} 段：落款或附件清单，未采用。</translation>
        </message>
        <message>
            <source>Paragraphs {places}: outside the task table, left out.</source>
            <translation>第 {places} 段：在任务表之外，未采用。</translation>
        </message>
        <message>
            <source>Paragraphs {places}: page numbers, left out.</source>
            <translation>第 {places} 段：页码，未读取。</translation>
        </message>
        <message>
            <source>Paragraphs {places}: table of contents, left out.</source>
            <translation>第 {places} 段：目录，未采用。</translation>
        </message>
        <message>
            <source>Paragraphs {places}: the section “{section}” holds no tasks, left out.</source>
            <translation>第 {places} 段：“{section}”部分没有任务，未采用。</translation>
        </message>
        <message>
            <source>Paragraphs {places}: title and preface, no task.</source>
            <translation>第 {places} 段：标题和引言，不是任务。</translation>
        </message>
        <message>
            <source>Paragraphs {places}: words of the website, left out.</source>
            <translation>第 {places} 段：网站文字，未采用。</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Parent</source>
            <translation>上级</translation>
        </message>
        <message>
            <source>Part of a month is paid by the days in post</source>
            <translation>不满全月按在岗天数折算</translation>
        </message>
        <message>
            <source>Part of a person who stands in several rows.</source>
            <translation>属于分写在多行的同一人员。</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>下级数</translation>
        </message>
        <message>
            <source>Passed over</source>
            <translation>非数据行或未选</translation>
        </message>
        <message>
            <source>Past due</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Paste a plan’s text</source>
            <translation>粘贴方案正文</translation>
        </message>
        <message>
            <source>Paste text…</source>
            <translation>粘贴文字…</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>粘贴的文字</translation>
        </message>
        <message>
            <source>Patrol days a month</source>
            <translation>每月应巡护天数</translation>
        </message>
        <message>
            <source>Patrol rules</source>
            <translation>巡护规则</translation>
        </message>
        <message>
            <source>Patrols</source>
            <translation>巡护</translation>
        </message>
        <message>
            <source>Patrols missing</source>
            <translation>还差次数</translation>
        </message>
        <message>
            <source>Patrols of chiefs</source>
            <translation>林长巡林</translation>
        </message>
        <message>
            <source>Pattern of codes of new areas</source>
            <translation>新责任区编号格式</translation>
        </message>
        <message>
            <source>Pattern of codes of overlay areas</source>
            <translation>叠加责任区编号格式</translation>
        </message>
        <message>
            <source>Pattern of names of new grids</source>
            <translation>新网格名称格式</translation>
        </message>
        <message>
            <source>Pattern of numbers</source>
            <translation>编号格式</translation>
        </message>
        <message>
            <source>Pattern of the files’ names</source>
            <translation>文件名格式</translation>
        </message>
        <message>
            <source>Pattern of words for groups of units</source>
            <translation>单位组用词（规则）</translation>
        </message>
        <message>
            <source>Patterns of words for every place</source>
            <translation>泛指各地的词（规则）</translation>
        </message>
        <message>
            <source>Payable in all (yuan)</source>
            <translation>实发合计（元）</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>People are named</source>
            <translation>是否点名</translation>
        </message>
        <message>
            <source>People below the target</source>
            <translation>未达标人数</translation>
        </message>
        <message>
            <source>People below the target are named</source>
            <translation>未达标人员是否点名</translation>
        </message>
        <message>
            <source>People who came along</source>
            <translation>参加人员</translation>
        </message>
        <message>
            <source>People who reached every target</source>
            <translation>全部达标人数</translation>
        </message>
        <message>
            <source>People with enough days</source>
            <translation>达标人数</translation>
        </message>
        <message>
            <source>Percent</source>
            <translation>完成比例（%）</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Persons with findings</source>
            <translation>有问题的人员</translation>
        </message>
        <message>
            <source>Pests</source>
            <translation>林业有害生物</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Phone of a new person</source>
            <translation>新增人员电话</translation>
        </message>
        <message>
            <source>Phone of a new successor</source>
            <translation>新增接任人电话</translation>
        </message>
        <message>
            <source>Phones</source>
            <translation>显示电话</translation>
        </message>
        <message>
            <source>Phones and names</source>
            <translation>电话和姓名</translation>
        </message>
        <message>
            <source>Phones in lists</source>
            <translation>名册是否印电话</translation>
        </message>
        <message>
            <source>Phones on the organisation chart</source>
            <translation>体系图是否印电话</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Photos, or folders of them.</source>
            <translation>照片，或存放照片的文件夹。</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片数</translation>
        </message>
        <message>
            <source>Pictures for rangers</source>
            <translation>护林员提醒图</translation>
        </message>
        <message>
            <source>Pictures for rangers below the target…</source>
            <translation>未达标护林员提醒图…</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Place by place the way of {person} on {day}: one is a copy of the other.</source>
            <translation>疑点：路线与{person} {day} 的轨迹逐点相同，其中一条是复制的。</translation>
        </message>
        <message>
            <source>Place by place this is the way of “{other}” ({day}), with other times. The track is kept; the month table shows it as suspected copy.</source>
            <translation>这条轨迹的路线与“{other}”（{day}）逐点相同，只是时间不同。轨迹已保留，巡护月表中标为疑似复制。</translation>
        </message>
        <message>
            <source>Place in lists</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>Places as tables head them</source>
            <translation>表头用语</translation>
        </message>
        <message>
            <source>Places or a person with figures are still missing.</source>
            <translation>还缺坐标，或姓名加数据的列。</translation>
        </message>
        <message>
            <source>Places without a figure</source>
            <translation>没有数的地方</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Plans (*.docx *.doc *.wps *.txt *.xlsx *.xls *.et);;All files (*)</source>
            <translation>方案 (*.docx *.doc *.wps *.txt *.xlsx *.xls *.et);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Plays the day on the map: the dot is where each person was. Again: all tracks.</source>
            <translation>在地图上回放这一天：黄点是每个人当时的位置。再点一次，恢复显示全部轨迹。</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>坐标</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>分值</translation>
        </message>
        <message>
            <source>Points for further spans at most</source>
            <translation>再满盲区天数最多加分</translation>
        </message>
        <message>
            <source>Points for problems and fires at most</source>
            <translation>问题和火情最多计分</translation>
        </message>
        <message>
            <source>Points of risk</source>
            <translation>风险计分</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Post of the second person</source>
            <translation>第二人的岗位</translation>
        </message>
        <message>
            <source>Post that the predecessor takes</source>
            <translation>前任转任的岗位</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Posts (none: all)</source>
            <translation>岗位（不选为全部）</translation>
        </message>
        <message>
            <source>Posts and holders</source>
            <translation>岗位和人员</translation>
        </message>
        <message>
            <source>Posts without a holder on the chosen date, here and below</source>
            <translation>所选日期的空缺岗位（含下级）</translation>
        </message>
        <message>
            <source>Predecessor</source>
            <translation>前任</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>Preset…</source>
            <translation>规则预设…</translation>
        </message>
        <message>
            <source>Press in the grid that is to grow and drag over the 小班 that it is to get. Ctrl+Z takes a stroke back.</source>
            <translation>在要扩大的网格内按下左键，拖过要划给它的小班后松开。Ctrl+Z 撤回一笔。</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Preview: {file}</source>
            <translation>预览：{file}</translation>
        </message>
        <message>
            <source>Print stale boards</source>
            <translation>制作过期牌</translation>
        </message>
        <message>
            <source>Print template</source>
            <translation>打印模板</translation>
        </message>
        <message>
            <source>Print the boards that can be printed all the same?</source>
            <translation>是否仍然制作其余可以制作的公示牌？</translation>
        </message>
        <message>
            <source>Print the others</source>
            <translation>制作其余</translation>
        </message>
        <message>
            <source>Print the page of the area</source>
            <translation>打印责任区档案</translation>
        </message>
        <message>
            <source>Print to PDF…</source>
            <translation>打印为 PDF…</translation>
        </message>
        <message>
            <source>Printed as 其他林地, because the profile has no name (signboards.land_classes) for these classes: {classes}.</source>
            <translation>以下地类在县情参数（signboards.land_classes）中没有名称，按“其他林地”印制：{classes}。</translation>
        </message>
        <message>
            <source>Printed for a vacant post</source>
            <translation>空缺岗位印法</translation>
        </message>
        <message>
            <source>Prints the blind spots as they were computed last, or the effort of a period by hours, kilometres or visits, with the borders of the areas, a legend and how the figures are made, to PDF or PNG.</source>
            <translation>把最近一次计算的盲区，或时段内按时长、里程、人日统计的巡护强度，连同责任区界、图例和统计口径，制成PDF或PNG图幅。</translation>
        </message>
        <message>
            <source>Prints the boards whose last print differs from today's contents, and no others.</source>
            <translation>只制作最近一次印制内容与现在不一致的公示牌。</translation>
        </message>
        <message>
            <source>Prints the holder’s and the village chief’s phone.</source>
            <translation>印出本人和村级林长的电话。</translation>
        </message>
        <message>
            <source>Prints the organisation as of a day to a PDF on A3: a page for the county with its leaders and towns, a page for every town with its villages, grids and rangers, and a table of posts per level and role. Vacant posts are printed without a name; phones only where the profile says so.</source>
            <translation>按指定日期把组织体系印成A3幅面PDF：县一页（领导和乡镇），每个乡镇一页（村、网格、护林员），另有各级各类岗位统计表。空缺岗位只印岗位、不印姓名；县情参数允许时才印电话。</translation>
        </message>
        <message>
            <source>Prints the page of each area to PDF: position, boundaries to the four sides, area, maps, forest resources, chiefs and rangers as of the date, the areas below and the documents. One PDF for each area, or all in one file.</source>
            <translation>把每个责任区的档案页打印为 PDF：位置、四至、面积、示意图、森林资源、截至某日的林长和护林员、下级责任区、档案文件。每区一个 PDF，或合为一个文件。</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Problem to change</source>
            <translation>要修改的问题</translation>
        </message>
        <message>
            <source>Problem {number}</source>
            <translation>问题{number}</translation>
        </message>
        <message>
            <source>Problem {number} deleted.</source>
            <translation>问题{number}已删除。</translation>
        </message>
        <message>
            <source>Problem {number} is kept.</source>
            <translation>问题{number}已保存。</translation>
        </message>
        <message>
            <source>Problem {number} stands in row {row_before} already; this row was not taken.</source>
            <translation>问题{number}在第{row_before}行已出现，本行未收入。</translation>
        </message>
        <message>
            <source>Problem {number}.</source>
            <translation>问题{number}。</translation>
        </message>
        <message>
            <source>Problem {number}: changed {fields}.</source>
            <translation>问题{number}：已更新{fields}。</translation>
        </message>
        <message>
            <source>Problem {number}: nothing changed.</source>
            <translation>问题{number}：没有变化。</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Problems changed</source>
            <translation>更新的问题</translation>
        </message>
        <message>
            <source>Problems of the last days</source>
            <translation>问题和火情追溯天数</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>县情参数</translation>
        </message>
        <message>
            <source>Profile (*.json)</source>
            <translation>县情参数 (*.json)</translation>
        </message>
        <message>
            <source>Profile of another county</source>
            <translation>其他县的县情参数</translation>
        </message>
        <message>
            <source>Programs of Chinese maps write coordinates that lie some hundred metres aside (GCJ-02, BD-09). “Align” puts them where this project’s map has them; it claims no accuracy of a survey. It is asked once for each source, remembered, and can be taken back: the original coordinates are kept.</source>
            <translation>国内地图软件导出的坐标会偏移几百米（GCJ-02、BD-09）。“对齐”把轨迹移到与本项目地图一致的位置，不代表测绘精度。每个来源只问一次，记住答案，可以撤回：原始坐标一直保留。</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Progress and ranking</source>
            <translation>进度和排名</translation>
        </message>
        <message>
            <source>Progress of {units}: {task}</source>
            <translation>填报进度（{units}）：{task}</translation>
        </message>
        <message>
            <source>Progress: {source}</source>
            <translation>进度：{source}</translation>
        </message>
        <message>
            <source>Proof sheets</source>
            <translation>校对样</translation>
        </message>
        <message>
            <source>Proofs of signboards</source>
            <translation>公示牌校对样</translation>
        </message>
        <message>
            <source>Proofs written: {file}</source>
            <translation>校对样已生成：{file}</translation>
        </message>
        <message>
            <source>Proofs…</source>
            <translation>校对样…</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>变动建议</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>提出方案</translation>
        </message>
        <message>
            <source>Propose again</source>
            <translation>重新提出</translation>
        </message>
        <message>
            <source>Propose grids (fair split)</source>
            <translation>提出网格方案（均衡划分）</translation>
        </message>
        <message>
            <source>Propose sites</source>
            <translation>推荐位置</translation>
        </message>
        <message>
            <source>Propose sites of signboards</source>
            <translation>推荐公示牌位置</translation>
        </message>
        <message>
            <source>Proposed grids</source>
            <translation>网格方案</translation>
        </message>
        <message>
            <source>Proposed places are on the layer 公示牌; it cannot be edited now.</source>
            <translation>推荐位置已写入“公示牌”图层；该图层现在不能编辑。</translation>
        </message>
        <message>
            <source>Proposes what each area borders on to the east, south, west and north, from its neighbours and from named roads and rivers. What is written already stays, unless it is to be replaced.</source>
            <translation>根据相邻责任区和有名称的道路、河流，提出每个责任区的东至、南至、西至、北至。已填写的内容保留，选择替换的除外。</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>林地保护等级</translation>
        </message>
        <message>
            <source>Protection levels</source>
            <translation>保护等级</translation>
        </message>
        <message>
            <source>Put the boards there</source>
            <translation>写入公示牌位置</translation>
        </message>
        <message>
            <source>Puts a rule in force from a day on. The rule for the same people that was in force ends that day: months before it are judged by the old one, and it goes on after a rule that has a last day. A rule that contradicts itself or another one is refused with the reason.</source>
            <translation>使一条规则自某日起施行。适用于同一对象的原规则在该日停用，此前各月仍按原规则判定；新规则有截止日的，期满后原规则恢复执行。自相矛盾或与其他规则冲突的，说明理由后不予保存。</translation>
        </message>
        <message>
            <source>Puts the rules of a real place (Jiangxi, Guizhou, Linxia …) in force for the chiefs of every level from a day on; the rules for the same people that were in force end that day. Each can be edited under “Rules” afterwards.</source>
            <translation>从某日起对各级林长启用一套实际规定（江西、贵州、临夏等）；原来适用于同样人员的规则到该日为止。之后可在“规则”中逐条修改。</translation>
        </message>
        <message>
            <source>Puts the rules of a real place in force for the chiefs.</source>
            <translation>对林长启用一套实际规定。</translation>
        </message>
        <message>
            <source>Python libraries are missing or too old: {libraries}. The panels in brackets do not work, or not wholly; everything else does. Install the plugin from its zip and QGIS with its full installer to get them.</source>
            <translation>缺少 Python 库或版本过旧：{libraries}。括号中的面板不能用或不能全用，其余照常。请用插件的 zip 安装，并使用完整版 QGIS 安装程序。</translation>
        </message>
        <message>
            <source>QR code (一林一码)</source>
            <translation>二维码（一林一码）</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>季度</translation>
        </message>
        <message>
            <source>Quarter or month</source>
            <translation>季度或月份</translation>
        </message>
        <message>
            <source>Quarter or month (2024Q2, 2024-05):</source>
            <translation>季度或月份（2024Q2、2024-05）：</translation>
        </message>
        <message>
            <source>Question (JSON)</source>
            <translation>提问（JSON）</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>待确认事项</translation>
        </message>
        <message>
            <source>Radius of a key place (m)</source>
            <translation>重点部位到达半径（米）</translation>
        </message>
        <message>
            <source>Rangers of grids</source>
            <translation>网格护林员</translation>
        </message>
        <message>
            <source>Rangers of natural forest</source>
            <translation>天保护林员</translation>
        </message>
        <message>
            <source>Rangers of public-welfare forest</source>
            <translation>公益林护林员</translation>
        </message>
        <message>
            <source>Rangers of state forest farms</source>
            <translation>国有林场护林员</translation>
        </message>
        <message>
            <source>Rangers of the village</source>
            <translation>村集体护林员</translation>
        </message>
        <message>
            <source>Rangers with enough days, by town</source>
            <translation>各乡镇达标人数占比</translation>
        </message>
        <message>
            <source>Rangers’ files</source>
            <translation>护林员档案表</translation>
        </message>
        <message>
            <source>Rangers’ roster</source>
            <translation>护林员名册</translation>
        </message>
        <message>
            <source>Ranger’s file</source>
            <translation>护林员档案</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Rank by completion: {rank}</source>
            <translation>完成率名次：{rank}</translation>
        </message>
        <message>
            <source>Rates by month</source>
            <translation>各月走势</translation>
        </message>
        <message>
            <source>Raw mileage (m)</source>
            <translation>原始里程（米）</translation>
        </message>
        <message>
            <source>Raw track</source>
            <translation>原始轨迹</translation>
        </message>
        <message>
            <source>Read plan</source>
            <translation>读取方案</translation>
        </message>
        <message>
            <source>Read plan…</source>
            <translation>读取方案…</translation>
        </message>
        <message>
            <source>Read the resource archive</source>
            <translation>读取森林资源档案</translation>
        </message>
        <message>
            <source>Read tracks and try out</source>
            <translation>读取轨迹并试算</translation>
        </message>
        <message>
            <source>Reading the boards…</source>
            <translation>正在读取公示牌…</translation>
        </message>
        <message>
            <source>Reading the months before…</source>
            <translation>正在读取以前各月…</translation>
        </message>
        <message>
            <source>Reading the month…</source>
            <translation>正在读取本月…</translation>
        </message>
        <message>
            <source>Reads a work plan (Word, Excel task table, text file or pasted text) into tasks with section, number, title, content, units, contact and numeric targets. Every task keeps the sentence it came from; what is doubtful is marked and what is lost is never made up. Reading the same plan again changes nothing.</source>
            <translation>把工作方案（Word、Excel 任务表、文本文件或粘贴的文字）读成任务：部分、序号、重点任务、主要内容、单位、联系人和量化指标。每项任务保留其原文；存疑之处有标注，原文缺失的绝不编造。重复读取同一方案不会改变任何内容。</translation>
        </message>
        <message>
            <source>Reads the tables that units send back (Excel, WPS or Word, whatever was done to their sheets, rows and columns) and lists every difference: progress, corrections, new rows, and conflicts where the county’s text or another unit says otherwise. Only what is accepted goes in; the same tables twice change nothing.</source>
            <translation>读取各单位返回的表（Excel、WPS 或 Word，工作表改名、增删行列也能识别），列出每一处差异：进度、更正、新增行，以及与库中内容或其他单位填写不一致的冲突。只采用选定的差异；同一批表再收一次不会有变化。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Recognised by the phone number as {person}.</source>
            <translation>按电话号码识别为{person}。</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Record a check…</source>
            <translation>记录检查…</translation>
        </message>
        <message>
            <source>Record a chief’s patrol</source>
            <translation>登记林长巡林</translation>
        </message>
        <message>
            <source>Record a problem</source>
            <translation>登记问题</translation>
        </message>
        <message>
            <source>Record checks of signboards</source>
            <translation>记录公示牌检查</translation>
        </message>
        <message>
            <source>Record to change</source>
            <translation>要修改的记录</translation>
        </message>
        <message>
            <source>Recorded area</source>
            <translation>记载面积</translation>
        </message>
        <message>
            <source>Recorded area is not the outline’s</source>
            <translation>记载面积不符</translation>
        </message>
        <message>
            <source>Recorded area {stated} ha, area of the outlines {measured} ha; {count} compartments differ by more than {percent} %.</source>
            <translation>登记面积合计 {stated} 公顷，图形面积合计 {measured} 公顷；有 {count} 个小班相差超过 {percent}%。</translation>
        </message>
        <message>
            <source>Recorded by</source>
            <translation>记录人</translation>
        </message>
        <message>
            <source>Recorded less measured area: compartments that differ by more than {percent} % are to be checked one by one (“Check areas” lists them). Where the rest is about the difference between the ways of measuring, the records were measured in the other way; what is left of it is rounding in the records and outlines drawn anew.</source>
            <translation>差＝记载面积－图形面积：相差超过 {percent}% 的小班应逐个核对（“核查责任区”逐个列出）；其余小班之差与“量算方式之差”相近的，说明记载面积是按另一种方式量算的；剩下的是记载取位和界线重绘所致。</translation>
        </message>
        <message>
            <source>Recorded: {name}, {day}, {place}.</source>
            <translation>已登记：{name}，{day}，{place}。</translation>
        </message>
        <message>
            <source>Recorded: {state}.</source>
            <translation>已记录：{state}。</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Records of an unknown place</source>
            <translation>地点对不上的记录</translation>
        </message>
        <message>
            <source>Records of patrols</source>
            <translation>巡护记录</translation>
        </message>
        <message>
            <source>Record…</source>
            <translation>登记…</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红色</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>未接受</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Register (Excel)</source>
            <translation>台账（Excel）</translation>
        </message>
        <message>
            <source>Register of chiefs’ patrols</source>
            <translation>林长巡林登记表</translation>
        </message>
        <message>
            <source>Register of signboards</source>
            <translation>公示牌台账</translation>
        </message>
        <message>
            <source>Register of signboards (JSON)</source>
            <translation>公示牌台账（JSON）</translation>
        </message>
        <message>
            <source>Registers of chiefs’ patrols (Excel, CSV, Word); they can be dropped here too.</source>
            <translation>林长巡林登记表（Excel、CSV、Word），也可拖到这里。</translation>
        </message>
        <message>
            <source>Register…</source>
            <translation>登记表…</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>处理办法</translation>
        </message>
        <message>
            <source>Remembered rosters</source>
            <translation>已记住的名册格式</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>履职提示</translation>
        </message>
        <message>
            <source>Reminders…</source>
            <translation>提示清单…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除副本</translation>
        </message>
        <message>
            <source>Remove column</source>
            <translation>去掉此列</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Removes the copy in 附件 too, where no other area, tenure or setting uses it.</source>
            <translation>“附件”里的副本一并删除，但其他责任区、任职或设置用到的除外。</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>Rename area</source>
            <translation>责任区改名</translation>
        </message>
        <message>
            <source>Rename section: {section}</source>
            <translation>部分改名：{section}</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>改名…</translation>
        </message>
        <message>
            <source>Renumber</source>
            <translation>改编号</translation>
        </message>
        <message>
            <source>Renumber area</source>
            <translation>责任区改编号</translation>
        </message>
        <message>
            <source>Renumber grids after a new village code</source>
            <translation>村代码变更后重编网格编号</translation>
        </message>
        <message>
            <source>Renumber grids after a new village code…</source>
            <translation>村代码变更后重编网格编号…</translation>
        </message>
        <message>
            <source>Renumber {count} tasks</source>
            <translation>重新编号 {count} 项</translation>
        </message>
        <message>
            <source>Renumber…</source>
            <translation>改编号…</translation>
        </message>
        <message>
            <source>Repair the outline.</source>
            <translation>修复图形。</translation>
        </message>
        <message>
            <source>Replace existing grids</source>
            <translation>替换已有网格</translation>
        </message>
        <message>
            <source>Replace what is written</source>
            <translation>替换已填写的内容</translation>
        </message>
        <message>
            <source>Replace what was there</source>
            <translation>替换原有内容</translation>
        </message>
        <message>
            <source>Replaced grids end on (date)</source>
            <translation>被替换网格的撤销日期</translation>
        </message>
        <message>
            <source>Replaced grids that have posts, boards or figures, and that none of the new ones goes on with, end on this day (2024-06-01) and keep what they have. Empty: nothing is written where there are such.</source>
            <translation>被替换且无新网格接续、但有岗位、公示牌或数据的网格，自该日（如 2024-06-01）起撤销，并保留原有记录。留空：遇到这类网格时不写入任何内容。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Report of the county</source>
            <translation>全县月报</translation>
        </message>
        <message>
            <source>Report problems up</source>
            <translation>问题上报</translation>
        </message>
        <message>
            <source>Report progress</source>
            <translation>填报进度</translation>
        </message>
        <message>
            <source>Report progress of a target</source>
            <translation>填报指标进度</translation>
        </message>
        <message>
            <source>Report progress of a task</source>
            <translation>填报任务进度</translation>
        </message>
        <message>
            <source>Report up…</source>
            <translation>上报…</translation>
        </message>
        <message>
            <source>Report {count} problems up</source>
            <translation>上报（{count}个问题）</translation>
        </message>
        <message>
            <source>Reported to</source>
            <translation>上报至</translation>
        </message>
        <message>
            <source>Reported up</source>
            <translation>已上报</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>填报数</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>填报…</translation>
        </message>
        <message>
            <source>Reprint board {number} ({area}): off it {gone}, on it {come}.</source>
            <translation>重印公示牌 {number}（{area}）：撤{gone}，列{come}。</translation>
        </message>
        <message>
            <source>Reprint board {number} ({area}): the names stand in another order.</source>
            <translation>重印公示牌 {number}（{area}）：姓名次序有变。</translation>
        </message>
        <message>
            <source>Reprint board {number} ({area}): title, phone or grid changes for {names}.</source>
            <translation>重印公示牌{number}（{area}）：{names}的职务、电话或责任网格有变。</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>工作要求</translation>
        </message>
        <message>
            <source>Reshape a shared boundary: both neighbours move</source>
            <translation>修整公共边界：两侧同时变动</translation>
        </message>
        <message>
            <source>Reshape boundary</source>
            <translation>修整公共边界</translation>
        </message>
        <message>
            <source>Resource archive</source>
            <translation>森林资源档案</translation>
        </message>
        <message>
            <source>Resource archive (JSON)</source>
            <translation>森林资源档案（JSON）</translation>
        </message>
        <message>
            <source>Resources…</source>
            <translation>资源档案…</translation>
        </message>
        <message>
            <source>Responsibility areas</source>
            <translation>责任区</translation>
        </message>
        <message>
            <source>Responsible unit of a new post</source>
            <translation>新设岗位的责任单位</translation>
        </message>
        <message>
            <source>Responsible units</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Result (JSON)</source>
            <translation>结果（JSON）</translation>
        </message>
        <message>
            <source>Returned tables</source>
            <translation>返回的表</translation>
        </message>
        <message>
            <source>Returned tables: {source}</source>
            <translation>回收：{source}</translation>
        </message>
        <message>
            <source>Returns</source>
            <translation>回收</translation>
        </message>
        <message>
            <source>Review number of the map (审图号)</source>
            <translation>审图号</translation>
        </message>
        <message>
            <source>Review of the map</source>
            <translation>地图审查</translation>
        </message>
        <message>
            <source>Review the register of signboards</source>
            <translation>核查公示牌台账</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>右对齐</translation>
        </message>
        <message>
            <source>Right under the title</source>
            <translation>标题下右侧</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Risk {points}</source>
            <translation>风险{points}分</translation>
        </message>
        <message>
            <source>Roads and rivers are lines, water surfaces, wetlands and reserves polygons, settlements and old trees points or outlines; this row is none of the chosen kind.</source>
            <translation>道路、河流应为线，水面、湿地、保护地应为面，居民点、古树应为点或范围；这一行不是所选的类型。</translation>
        </message>
        <message>
            <source>Roads, rivers or lakes that areas border on; they are named before neighbours.</source>
            <translation>责任区相邻的道路、河流或湖泊；优先于相邻责任区填写。</translation>
        </message>
        <message>
            <source>Roads, water and settlements for maps; wetlands, reserves and old trees for the archive.</source>
            <translation>道路、水系、居民点供制图；湿地、自然保护地、古树名木供资源档案统计。</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Role of a new post</source>
            <translation>新设岗位的角色</translation>
        </message>
        <message>
            <source>Role of the rangers of grids</source>
            <translation>网格护林员角色</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Roles of the chiefs’ roster</source>
            <translation>林长名册的角色</translation>
        </message>
        <message>
            <source>Roles of the contact list</source>
            <translation>联络员通讯录的角色</translation>
        </message>
        <message>
            <source>Roles of the rangers’ lists</source>
            <translation>护林员名册的角色</translation>
        </message>
        <message>
            <source>Roles that answer for a problem</source>
            <translation>问题责任人的角色</translation>
        </message>
        <message>
            <source>Roles that answer for an area</source>
            <translation>责任区负责人角色</translation>
        </message>
        <message>
            <source>Roles that every area needs</source>
            <translation>各级必须有人担任的角色</translation>
        </message>
        <message>
            <source>Roles that must not be vacant</source>
            <translation>不得空缺的角色</translation>
        </message>
        <message>
            <source>Roles that patrol as chiefs</source>
            <translation>须巡林的林长角色</translation>
        </message>
        <message>
            <source>Roles that the parent’s holders may carry</source>
            <translation>可由上级责任区人员兼管的角色</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>名册</translation>
        </message>
        <message>
            <source>Rosters</source>
            <translation>名册</translation>
        </message>
        <message>
            <source>Rosters (*.xlsx *.xlsm *.xls *.et *.csv *.tsv *.txt *.htm *.html *.docx)</source>
            <translation>名册 (*.xlsx *.xlsm *.xls *.et *.csv *.tsv *.txt *.htm *.html *.docx)</translation>
        </message>
        <message>
            <source>Rosters and folders of them can be dropped here too.</source>
            <translation>也可将名册或存放名册的文件夹拖到此处。</translation>
        </message>
        <message>
            <source>Rosters and lists</source>
            <translation>名册和清单</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行号</translation>
        </message>
        <message>
            <source>Row that was left out:</source>
            <translation>不列入表的行：</translation>
        </message>
        <message>
            <source>Row {number} has lost its number and cannot be read in the document; fill it in from the original.</source>
            <translation>第{number}项在原文中序号丢失、文字无法辨认，请对照原件补填。</translation>
        </message>
        <message>
            <source>Row {row} cannot be told apart into cells; the rows before it were read. Save the table as .xlsx and import that.</source>
            <translation>第 {row} 行无法分列，之前的行已读取。请另存为 .xlsx 后再导入。</translation>
        </message>
        <message>
            <source>Row {row} of “{file}” cannot be used, and existing grids are not replaced by an incomplete set. Correct the row (an outline, or a code that is taken) and apply again.</source>
            <translation>“{file}”第 {row} 行不能使用，不完整的方案不替换已有网格。请更正该行（图形，或已被占用的编号）后重新采用。</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Rows without change</source>
            <translation>未变行数</translation>
        </message>
        <message>
            <source>Rows {places}: neither task nor content in them, left out.</source>
            <translation>第 {places} 行：没有任务和内容，未采用。</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Rule (JSON)</source>
            <translation>规则内容（JSON）</translation>
        </message>
        <message>
            <source>Rule in words</source>
            <translation>规则文字</translation>
        </message>
        <message>
            <source>Rule of patrol days</source>
            <translation>有效巡护规则</translation>
        </message>
        <message>
            <source>Rule that it ends</source>
            <translation>因此停用的规则</translation>
        </message>
        <message>
            <source>Rule “{rule}” ended, not in force from {day}.</source>
            <translation>规则“{rule}”自{day}起停用。</translation>
        </message>
        <message>
            <source>Rule “{rule}”, in force from {start}.</source>
            <translation>规则“{rule}”，{start}起启用。</translation>
        </message>
        <message>
            <source>Rules in force</source>
            <translation>启用的规则</translation>
        </message>
        <message>
            <source>Rules of this role are not judged by tracks; see the tab of chiefs.</source>
            <translation>该角色不按轨迹判定，请看“巡林”页。</translation>
        </message>
        <message>
            <source>Rules…</source>
            <translation>规则…</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>SVG, real size</source>
            <translation>SVG，实际尺寸</translation>
        </message>
        <message>
            <source>Sa</source>
            <translation>六</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Save as Excel…</source>
            <translation>存为Excel…</translation>
        </message>
        <message>
            <source>Save coverage and blind spots</source>
            <translation>保存覆盖率和盲区清单</translation>
        </message>
        <message>
            <source>Save map sheet</source>
            <translation>保存图幅</translation>
        </message>
        <message>
            <source>Save patrol rule</source>
            <translation>保存巡护规则</translation>
        </message>
        <message>
            <source>Save the change sheet (变动表)</source>
            <translation>保存变动表</translation>
        </message>
        <message>
            <source>Save the edits of the areas</source>
            <translation>保存责任区的编辑</translation>
        </message>
        <message>
            <source>Save the forest resource list</source>
            <translation>保存森林资源清单</translation>
        </message>
        <message>
            <source>Save the forest resource list (森林资源清单).</source>
            <translation>保存森林资源清单。</translation>
        </message>
        <message>
            <source>Save the ledger</source>
            <translation>保存台账</translation>
        </message>
        <message>
            <source>Save to Excel…</source>
            <translation>存为 Excel…</translation>
        </message>
        <message>
            <source>Save to file…</source>
            <translation>存到文件…</translation>
        </message>
        <message>
            <source>Save visits of key places</source>
            <translation>保存重点部位巡护情况</translation>
        </message>
        <message>
            <source>Save, in force from</source>
            <translation>保存，启用日期</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>已保存为 {file}。</translation>
        </message>
        <message>
            <source>Saved from {start} on it also judges the months since then anew. If they shall stay judged by the rule as it was, choose a later day.</source>
            <translation>自{start}起保存，等于更正本条规则：此后各月都将按改后的规则判定。如已过去的月份仍按原规则，请选择较晚的启用日期。</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Saved. Judge the months from then on again.</source>
            <translation>已保存。请重新判定自该日起的月份。</translation>
        </message>
        <message>
            <source>Saved. “{rule}” ends that day and goes on from {day} on. Judge the months anew.</source>
            <translation>已保存。“{rule}”自该日起停用，{day}起恢复执行。请重新判定有关月份。</translation>
        </message>
        <message>
            <source>Saved. “{rule}” ends that day. Judge the months from then on again.</source>
            <translation>已保存，“{rule}”自该日停用。请重新判定自该日起的月份。</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>已保存：{file}</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>已保存：{path}</translation>
        </message>
        <message>
            <source>Say of which role the new post is, as 副林长 or 联络员.</source>
            <translation>请填写新设岗位的角色，如副林长、联络员。</translation>
        </message>
        <message>
            <source>Say to which level the problem was reported.</source>
            <translation>请指明问题上报到哪一级。</translation>
        </message>
        <message>
            <source>Say what columns mean</source>
            <translation>指明列的含义</translation>
        </message>
        <message>
            <source>Say what the columns are. It is remembered for every table with these headers.</source>
            <translation>请指明各列的含义；以后同样表头的表会自动识别。</translation>
        </message>
        <message>
            <source>Say what the columns are: places (longitude and latitude, or X and Y) or a whole track in a cell; or a name with mileage, duration or days. It is remembered for every table with these headers.</source>
            <translation>请指明各列的含义：坐标（经度纬度，或 X 和 Y），或一格一条轨迹；或者姓名加里程、时长、天数。相同表头的表以后都照此读取。</translation>
        </message>
        <message>
            <source>Say what the problem is.</source>
            <translation>请写明是什么问题。</translation>
        </message>
        <message>
            <source>Say where the pages go: a folder with one PDF for each area, or one PDF for all.</source>
            <translation>请说明档案页写到哪里：每区一个 PDF 的文件夹，或合为一个 PDF。</translation>
        </message>
        <message>
            <source>Say where to write: a file for the county, or a folder for the towns.</source>
            <translation>请指定输出位置：全县的文件，或存放各乡镇文件的文件夹。</translation>
        </message>
        <message>
            <source>Say which boards were checked: choose them in the list, or give their numbers.</source>
            <translation>请说明检查了哪些公示牌：在列表中选择，或填写编号。</translation>
        </message>
        <message>
            <source>Say who closes the problem.</source>
            <translation>请写明销号人。</translation>
        </message>
        <message>
            <source>Say who it is: a person, or the post.</source>
            <translation>请指明变动的人员或岗位。</translation>
        </message>
        <message>
            <source>Say who succeeds: the name of the successor is missing.</source>
            <translation>缺少接任人姓名，请填写由谁接任。</translation>
        </message>
        <message>
            <source>Say whose tracks they are</source>
            <translation>指明轨迹是谁的</translation>
        </message>
        <message>
            <source>Says for every board what it lacks against the profile's list and whether its text fits, and for the run whether fonts, template, logo, folder, disk and the review of the map are in order. Prints nothing.</source>
            <translation>逐牌检查是否缺少县情参数规定的必备内容、文字是否放得下，并检查字体、版式、徽标、文件夹、磁盘空间和地图审核。不生成文件。</translation>
        </message>
        <message>
            <source>Says which units a group word means (成员单位, 区森防指成员单位). Tables print the word as it is written; whatever is done per unit uses the members.</source>
            <translation>说明单位组（成员单位、区森防指成员单位等）包括哪些单位。表上仍照原文印单位组；凡按单位办理的事项按成员展开。</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Search areas</source>
            <translation>查找责任区</translation>
        </message>
        <message>
            <source>Search, or type a new name</source>
            <translation>搜索，或输入新名称</translation>
        </message>
        <message>
            <source>Second person</source>
            <translation>第二人</translation>
        </message>
        <message>
            <source>Second phone</source>
            <translation>备用电话</translation>
        </message>
        <message>
            <source>Seen to each side of the way (m)</source>
            <translation>视幅：轨迹两侧各（米）</translation>
        </message>
        <message>
            <source>Select a task first.</source>
            <translation>请先选择任务。</translation>
        </message>
        <message>
            <source>Select an area in the tree or on the map.</source>
            <translation>请在目录树或地图上选择一个责任区。</translation>
        </message>
        <message>
            <source>Select the area that is to get the 小班 in the tree first.</source>
            <translation>请先在目录树中选中要划入小班的责任区。</translation>
        </message>
        <message>
            <source>Select the 小班 on the map first (layer 小班, QGIS’s selection tool), then try again.</source>
            <translation>请先在地图上选中小班（小班图层，用 QGIS 的选择工具），再试一次。</translation>
        </message>
        <message>
            <source>Select two areas of the level “{level}” at least, on the map with Ctrl or in the tree, then try again.</source>
            <translation>请先在地图上（按住 Ctrl）或目录树中至少选中两个“{level}”一级的责任区，再试一次。</translation>
        </message>
        <message>
            <source>Select two tasks or more to merge them.</source>
            <translation>请选择两项以上任务再合并。</translation>
        </message>
        <message>
            <source>Select 小班 on the map first; only they are split, not the whole village.</source>
            <translation>请先在地图上选中小班；只划分选中的小班，而不是整个村。</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>下发</translation>
        </message>
        <message>
            <source>Set groups of units</source>
            <translation>设置单位组</translation>
        </message>
        <message>
            <source>Set shares and limits</source>
            <translation>设置分解数和限额</translation>
        </message>
        <message>
            <source>Set the clock of tracks</source>
            <translation>设定轨迹的时钟</translation>
        </message>
        <message>
            <source>Several areas are called {area}: {codes}. Give the code of one of them.</source>
            <translation>有多个责任区名为{area}：{codes}。请填写其中一个的编号。</translation>
        </message>
        <message>
            <source>Several areas…</source>
            <translation>批量打印…</translation>
        </message>
        <message>
            <source>Several people are called “{person}”. Choose the person in the dock, or give the uid.</source>
            <translation>叫“{person}”的不止一人。请在停靠窗里选人，或给出唯一标识。</translation>
        </message>
        <message>
            <source>Several persons hold “{post}”: {names}. Say which of them is succeeded.</source>
            <translation>“{post}”有多人任职：{names}。请指明接替哪一位。</translation>
        </message>
        <message>
            <source>Several places are called “{place}”; write the town before it, or its code.</source>
            <translation>有几个地方都叫“{place}”；请在前面写上乡镇名，或写编号。</translation>
        </message>
        <message>
            <source>Several tasks are called “{task}”. Give the number in the table or the uid.</source>
            <translation>有几项任务都叫“{task}”，请改用表中的序号或唯一标识。</translation>
        </message>
        <message>
            <source>Severe weather</source>
            <translation>恶劣天气</translation>
        </message>
        <message>
            <source>Severe weather or another reason for which nobody in an area, or in the whole county, need go: the days lower the targets, where the rule says so.</source>
            <translation>因恶劣天气等原因，某责任区或全县当天免巡：按规则减少应巡天数。</translation>
        </message>
        <message>
            <source>Shapefiles, GeoPackages, GeoJSON or any other vector files; a folder is searched for all of them. Encoding (GBK or UTF-8) and fields are recognised.</source>
            <translation>Shapefile、GeoPackage、GeoJSON 等矢量文件；选择文件夹时查找其中全部文件。编码（GBK 或 UTF-8）和字段自动识别。</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>占比（%）</translation>
        </message>
        <message>
            <source>Share inside at least</source>
            <translation>区内占比不低于</translation>
        </message>
        <message>
            <source>Share of the areas seen from which routes may repeat</source>
            <translation>走过责任区多大比例后可走重复路线</translation>
        </message>
        <message>
            <source>Share seen</source>
            <translation>覆盖率</translation>
        </message>
        <message>
            <source>Shares</source>
            <translation>分解数</translation>
        </message>
        <message>
            <source>Shares are whole multiples of it, in the printed unit (100 for 0.01万亩).</source>
            <translation>分解数取它的整数倍，按打印单位（0.01万亩写 100）。</translation>
        </message>
        <message>
            <source>Shares are whole multiples of it, in the printed unit (100 for 0.01万亩); empty for none.</source>
            <translation>分解数取它的整数倍，按打印单位（0.01万亩写 100）；留空为不限。</translation>
        </message>
        <message>
            <source>Shares of {year}</source>
            <translation>{year}年分解数</translation>
        </message>
        <message>
            <source>Shares unchanged</source>
            <translation>未变的分解数</translation>
        </message>
        <message>
            <source>Shares written</source>
            <translation>写入的分解数</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>Sheets without a table of people: {sheets}.</source>
            <translation>没有人员表格的工作表：{sheets}。</translation>
        </message>
        <message>
            <source>Show and print every row, not only what is amiss</source>
            <translation>全部显示和打印（不勾选时只显示、打印有问题的行）</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Shows</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Shows phone numbers in this dock; exports are not affected.</source>
            <translation>仅在本面板显示电话，不影响导出。</translation>
        </message>
        <message>
            <source>Shows the old outline in red and the new one in blue; so does a double click.</source>
            <translation>在地图上用红线显示原界线、蓝线显示新界线；双击也可以。</translation>
        </message>
        <message>
            <source>Side of a cell in metres; 0: as the county’s profile says.</source>
            <translation>格网边长（米）；0为按县情参数。</translation>
        </message>
        <message>
            <source>Signboards</source>
            <translation>公示牌</translation>
        </message>
        <message>
            <source>Signboards passed within 40 m: {before} as they are, {after} after undoing {datum}.</source>
            <translation>40 米内经过的公示牌：原样 {before} 块，还原 {datum} 后 {after} 块。</translation>
        </message>
        <message>
            <source>Signs of faulty text recognition, kept as they are: {text}</source>
            <translation>疑似文字识别错误，按原样保留：{text}</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>任职起</translation>
        </message>
        <message>
            <source>Six-digit code</source>
            <translation>六位区划代码</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>面积</translation>
        </message>
        <message>
            <source>Size (m²)</source>
            <translation>面积（平方米）</translation>
        </message>
        <message>
            <source>Skip this and {count} more</source>
            <translation>跳过此文件及其余 {count} 个</translation>
        </message>
        <message>
            <source>Skip this file</source>
            <translation>跳过此文件</translation>
        </message>
        <message>
            <source>Slips written</source>
            <translation>写出的任务书数</translation>
        </message>
        <message>
            <source>Slips…</source>
            <translation>任务书…</translation>
        </message>
        <message>
            <source>Sliver</source>
            <translation>碎条</translation>
        </message>
        <message>
            <source>Smallest letters (mm)</source>
            <translation>最小字高（毫米）</translation>
        </message>
        <message>
            <source>Somebody changed the table “{table}” while this was being computed, so nothing was written. Start it again.</source>
            <translation>计算期间他人修改了“{table}”表，未写入任何内容。请重新执行。</translation>
        </message>
        <message>
            <source>Somebody leaves</source>
            <translation>离任</translation>
        </message>
        <message>
            <source>Somebody leaves, a successor arrives, two change places, the posts of areas that are split or merged move, a further holder joins, a post is made or ends, or holders get another order. Tenures are closed on the day and new ones begin on it; nothing is overwritten, and one run can be undone with “Undo change of posts”. Says which signboards, tables and lists become stale, and writes the change sheet (变动表). With “Only show” nothing is changed.</source>
            <translation>离任、接任、对调，责任区分合时岗位随之变动，岗位增加任职人，新设或撤销岗位，调整排序。原任职至当日止，新任职自当日起，不覆盖任何记录；每次变动可用“撤销人事变动”撤销。列出需要重印的公示牌和需要重做的表格、名册，并可生成变动表。勾选“仅预览”时不改动县库。</translation>
        </message>
        <message>
            <source>Somebody leaves, arrives or joins, two change places, areas are split or merged, posts are made or end.</source>
            <translation>离任、接任、增加任职、对调，责任区分合，新设或撤销岗位。</translation>
        </message>
        <message>
            <source>Something is in doubt here; select the task to see what.</source>
            <translation>此处有存疑，选中任务可查看。</translation>
        </message>
        <message>
            <source>Something unexpected happened; nothing was saved. The details are in the QGIS log.</source>
            <translation>出现意外情况，没有保存任何内容，详情见 QGIS 日志。</translation>
        </message>
        <message>
            <source>Something was changed</source>
            <translation>有改动</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Source or review number of the map are others.</source>
            <translation>底图来源或审图号已变更。</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>出处</translation>
        </message>
        <message>
            <source>Sources (JSON)</source>
            <translation>来源（JSON）</translation>
        </message>
        <message>
            <source>Sources of nobody</source>
            <translation>无人的来源</translation>
        </message>
        <message>
            <source>Sources of tracks</source>
            <translation>轨迹来源</translation>
        </message>
        <message>
            <source>Sources with an open question</source>
            <translation>有待回答的来源</translation>
        </message>
        <message>
            <source>Sources…</source>
            <translation>来源…</translation>
        </message>
        <message>
            <source>South to</source>
            <translation>南至</translation>
        </message>
        <message>
            <source>Span</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>Speed of a leap (m/s)</source>
            <translation>跳点速度（米/秒）</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>划分范围</translation>
        </message>
        <message>
            <source>Split all</source>
            <translation>全部分解</translation>
        </message>
        <message>
            <source>Split area</source>
            <translation>分割责任区</translation>
        </message>
        <message>
            <source>Split by a line</source>
            <translation>用线分割</translation>
        </message>
        <message>
            <source>Split only these compartments (take “selected features only”), not a whole village.</source>
            <translation>只划分这些小班（勾选“仅选中的要素”），不划分全村。</translation>
        </message>
        <message>
            <source>Split target</source>
            <translation>分解指标</translation>
        </message>
        <message>
            <source>Split targets</source>
            <translation>分解指标</translation>
        </message>
        <message>
            <source>Split task</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>Split: {task}</source>
            <translation>拆分任务：{task}</translation>
        </message>
        <message>
            <source>Splits a village, or chosen compartments (小班), into grids of equal forest area: contiguous, of good shape, along the boundaries of compartments, without gaps. The result is a layer to adjust by hand; “Apply grids” writes it into the county. Nothing is written here.</source>
            <translation>把一个村或选中的小班划成林地面积相当的网格：连片、形状规整、沿小班界线、不留空隙。结果是一个可人工调整的图层，用“采用网格方案”写入县库。本步骤不写入任何内容。</translation>
        </message>
        <message>
            <source>Splits a village, or the selected 小班, into grids of equal forest area; a proposal.</source>
            <translation>把一个村或选中的小班划分为林地面积均衡的网格，先出方案再接受。</translation>
        </message>
        <message>
            <source>Splits every target that can be split, all by the method above.</source>
            <translation>按上面的办法分解全部可分解的指标。</translation>
        </message>
        <message>
            <source>Splits the figures of a plan to the towns (or another level) so that every total is exact: by the largest remainder at the chosen decimals, within the limits of each place. 其中 parts stay within their total in every place, years add up to it. 万亩 is split in 亩, projects and trees in whole numbers; rates, stocks and limits are carried, never split. Writes the shares to the county file and the table (目标分解表) to Excel.</source>
            <translation>把方案中的指标分解到乡镇（或其他级别），总数分毫不差：按所选小数位用最大余数法，并遵守各地的上下限。“其中”项在每一地都不超过总数，各年度相加等于总数。万亩按亩分，项目和株数取整数；比率、存量和限额各地同数，不分解。分解数写入县库，并可导出目标分解表（Excel）。</translation>
        </message>
        <message>
            <source>Splits the target of the selected column.</source>
            <translation>分解所选列的指标。</translation>
        </message>
        <message>
            <source>Spread: each</source>
            <translation>分布：每</translation>
        </message>
        <message>
            <source>Standby</source>
            <translation>备勤</translation>
        </message>
        <message>
            <source>Start for rows without a date</source>
            <translation>缺任职时间时统一按</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>State forest farm</source>
            <translation>国有林场</translation>
        </message>
        <message>
            <source>States of the signboards (JSON)</source>
            <translation>公示牌状态（JSON）</translation>
        </message>
        <message>
            <source>States of the signboards of a level</source>
            <translation>某一级别公示牌的状态</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步长</translation>
        </message>
        <message>
            <source>Still missing: {columns}</source>
            <translation>还缺：{columns}</translation>
        </message>
        <message>
            <source>Stops the running work.</source>
            <translation>停止正在进行的工作。</translation>
        </message>
        <message>
            <source>Stretches by vehicle count</source>
            <translation>乘车路段计入</translation>
        </message>
        <message>
            <source>Su</source>
            <translation>日</translation>
        </message>
        <message>
            <source>Subsidy (补助核算)</source>
            <translation>补助核算</translation>
        </message>
        <message>
            <source>Subsidy table</source>
            <translation>补助核算表</translation>
        </message>
        <message>
            <source>Subsidy table (补助核算表)…</source>
            <translation>补助核算表…</translation>
        </message>
        <message>
            <source>Successor</source>
            <translation>接任人</translation>
        </message>
        <message>
            <source>Successor, or the second person</source>
            <translation>接任人或对调的第二人</translation>
        </message>
        <message>
            <source>Summarise returned tables</source>
            <translation>回收情况汇总</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>汇总表</translation>
        </message>
        <message>
            <source>Summary…</source>
            <translation>汇总…</translation>
        </message>
        <message>
            <source>Supervision phone</source>
            <translation>监督电话</translation>
        </message>
        <message>
            <source>TIFF, real size, 150 dpi</source>
            <translation>TIFF，实际尺寸，150 dpi</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Table {table}, row {row}</source>
            <translation>表 {table} 第 {row} 行</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Tables ({pattern})</source>
            <translation>表格（{pattern}）</translation>
        </message>
        <message>
            <source>Tables for the units: {source}</source>
            <translation>分单位下发：{source}</translation>
        </message>
        <message>
            <source>Tables for the units…</source>
            <translation>分单位下发…</translation>
        </message>
        <message>
            <source>Tables of Excel, WPS, CSV or Word; a folder is searched.</source>
            <translation>Excel、WPS、CSV 或 Word 表格；文件夹会逐层查找。</translation>
        </message>
        <message>
            <source>Tables of the notice</source>
            <translation>通报表</translation>
        </message>
        <message>
            <source>Tables that came back; they may also be dropped here.</source>
            <translation>各单位返回的表，也可以拖到这里。</translation>
        </message>
        <message>
            <source>Table…</source>
            <translation>导出表格…</translation>
        </message>
        <message>
            <source>Take a column of figures</source>
            <translation>粘贴一列数</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>重新列入</translation>
        </message>
        <message>
            <source>Take back a row that was left out…</source>
            <translation>重新列入…</translation>
        </message>
        <message>
            <source>Take back: {task}</source>
            <translation>重新列入表：{task}</translation>
        </message>
        <message>
            <source>Take from file…</source>
            <translation>从文件读取…</translation>
        </message>
        <message>
            <source>Take in returned tables</source>
            <translation>回收任务表</translation>
        </message>
        <message>
            <source>Take in returns…</source>
            <translation>回收…</translation>
        </message>
        <message>
            <source>Take in…</source>
            <translation>收回台账…</translation>
        </message>
        <message>
            <source>Take over what is ticked</source>
            <translation>采用勾选的差异</translation>
        </message>
        <message>
            <source>Take the board down, and enter 已撤除 as its state in the layer of boards.</source>
            <translation>撤除该公示牌，并在公示牌图层中将状态改为“已撤除”。</translation>
        </message>
        <message>
            <source>Take the last mending back</source>
            <translation>撤销上次修复</translation>
        </message>
        <message>
            <source>Taken away</source>
            <translation>去掉的路段</translation>
        </message>
        <message>
            <source>Taken away (m): {parts}</source>
            <translation>去掉（米）：{parts}</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>已采用</translation>
        </message>
        <message>
            <source>Taken in as a new task: {text}</source>
            <translation>已作为新任务采用：{text}</translation>
        </message>
        <message>
            <source>Takes a column copied from Excel into the county file, by which targets can be split then: population, last year’s figures, whatever there is. Names and numbers side by side, or numbers alone in the order of the places. What is no number of a known place is listed; the rest goes in.</source>
            <translation>把从 Excel 复制的一列数存入县库，以后可按它分解指标：人口、上年数等都可以。可以是地名和数两列，也可以只有按各地顺序排列的数。不是已知地方的数的逐条列出，其余照收。</translation>
        </message>
        <message>
            <source>Takes a column copied from Excel, by which targets can be split then.</source>
            <translation>收入从 Excel 复制的一列数，以后可按它分解。</translation>
        </message>
        <message>
            <source>Takes a document off an area. Its file stays in the folder 附件 unless “Remove” is chosen and nothing else uses it; a linked file is never touched.</source>
            <translation>把文件移出责任区。除非选择“删除副本”且别处没有用到，文件仍留在“附件”文件夹；链接的文件绝不改动。</translation>
        </message>
        <message>
            <source>Takes in 问题台账: rows with the number of a problem bring its progress, closing and so on; rows without a number are new problems. An empty cell takes nothing away. The same table twice changes nothing; every row is in the ledger.</source>
            <translation>收回问题台账：有编号的行更新该问题的进度、销号等；没有编号的行为新问题。空白单元格不会清掉已有内容。同一张表导入两次不产生变化；每一行都列入台账。</translation>
        </message>
        <message>
            <source>Takes out an entry that is wrong; the change log keeps it, and it can be undone.</source>
            <translation>删除登记有误的一条；变更记录中仍保留，可以撤销。</translation>
        </message>
        <message>
            <source>Takes points as key places (重点部位) and lines as key lines (重点线路) from shapefiles, GeoPackages, GeoJSON or KML. Fields named 名称, 类别, 半径 or 宽度 and 备注 are taken too. The same file twice changes nothing. Key areas are overlay areas and are imported or drawn in the dock of areas.</source>
            <translation>从shp、gpkg、geojson或kml导入：点为重点部位，线为重点线路。“名称”“类别”“半径”或“宽度”“备注”字段一并导入。同一文件导入两次不会重复。面状的重点区域在“责任区”面板导入或绘制。</translation>
        </message>
        <message>
            <source>Takes roads (道路), rivers (河流), water surfaces (水面) and settlements (居民点) into the county file for the maps of signboards, and wetlands (湿地), nature reserves (自然保护地) and old trees (古树名木) for the resource archive. The same file twice changes nothing.</source>
            <translation>把道路、河流、水面、居民点收进县库，供公示牌地图使用；把湿地、自然保护地、古树名木收进县库，供资源档案统计。同一文件导入两次不产生变化。</translation>
        </message>
        <message>
            <source>Takes the chosen entry out; it can be undone.</source>
            <translation>删除所选登记，可以撤销。</translation>
        </message>
        <message>
            <source>Takes the closing back.</source>
            <translation>撤回销号。</translation>
        </message>
        <message>
            <source>Takes the closing of the chosen problems back.</source>
            <translation>撤回所选问题的销号。</translation>
        </message>
        <message>
            <source>Takes the tick from all rows that are shown.</source>
            <translation>取消当前显示的所有行的勾选。</translation>
        </message>
        <message>
            <source>Takes this line out.</source>
            <translation>去掉这一行。</translation>
        </message>
        <message>
            <source>Takes what the towns have done of a target until a day; earlier days stay. Over 100 % is allowed. What is no number of a known place is listed; the rest goes in.</source>
            <translation>填报各地某项指标截至某日的完成数；以前各日的数保留。可以超过 100%。不是已知地方的数的逐条列出，其余照收。</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Target table</source>
            <translation>目标分解表</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Targets or tasks are others.</source>
            <translation>目标或任务已变更。</translation>
        </message>
        <message>
            <source>Targets to towns</source>
            <translation>指标分解</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Task table</source>
            <translation>任务分解表</translation>
        </message>
        <message>
            <source>Task table: {name} is contact of {count} tasks ({titles}). Check the contacts.</source>
            <translation>任务分解表：{name}是 {count} 项任务的联系人（{titles}），请核对联系人。</translation>
        </message>
        <message>
            <source>Task title</source>
            <translation>重点任务（名称）</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Tells the successor from others of the same name, and is kept for a new person.</source>
            <translation>用于区分同名人员；新增人员时登记。</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>版面模板</translation>
        </message>
        <message>
            <source>Tenure</source>
            <translation>土地权属</translation>
        </message>
        <message>
            <source>Tenures closed</source>
            <translation>终止的任职数</translation>
        </message>
        <message>
            <source>Tenures opened</source>
            <translation>新开始的任职数</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Text as outlines</source>
            <translation>文字转曲</translation>
        </message>
        <message>
            <source>Text of the back</source>
            <translation>背面文字</translation>
        </message>
        <message>
            <source>Th</source>
            <translation>四</translation>
        </message>
        <message>
            <source>That is more than {fair}:</source>
            <translation>未达到 {fair} 以内，原因：</translation>
        </message>
        <message>
            <source>The Excel file of the whole county.</source>
            <translation>全县的 Excel 文件。</translation>
        </message>
        <message>
            <source>The Excel file that is written.</source>
            <translation>要写出的 Excel 文件。</translation>
        </message>
        <message>
            <source>The Excel file that is written; empty to write the county file only.</source>
            <translation>要写出的 Excel 文件；留空则只写入县库。</translation>
        </message>
        <message>
            <source>The Excel file that is written; without it the figures are only kept.</source>
            <translation>写出的Excel文件；不填则只存入县库。</translation>
        </message>
        <message>
            <source>The Excel file that is written; without it the month is only judged.</source>
            <translation>要生成的 Excel 文件；不填则只判定、不出表。</translation>
        </message>
        <message>
            <source>The PDF file that is written.</source>
            <translation>要写入的PDF文件。</translation>
        </message>
        <message>
            <source>The PDF that is written.</source>
            <translation>写出的 PDF。</translation>
        </message>
        <message>
            <source>The Python library {library} is missing. Everything that does not need it works; install the plugin from its zip, or ask for a full QGIS installer, to get it.</source>
            <translation>缺少 Python 库 {library}。不需要它的功能照常可用；请用插件的 zip 包安装，或安装完整版 QGIS。</translation>
        </message>
        <message>
            <source>The QR code holds something else.</source>
            <translation>二维码内容已变更。</translation>
        </message>
        <message>
            <source>The QR code would hold {characters} characters and be too fine to read. Shorten the name of the office.</source>
            <translation>二维码要容纳 {characters} 个字符，过密而无法识读。请缩短办公室名称。</translation>
        </message>
        <message>
            <source>The QR codes are to hold a web address, but the profile has no prefix for it (signboards.qr.prefix). Enter it, or choose the card that needs no server.</source>
            <translation>二维码设为网址，但县情参数中没有网址前缀（signboards.qr.prefix）。请填写前缀，或改用不需要服务器的信息卡。</translation>
        </message>
        <message>
            <source>The Word document that is written.</source>
            <translation>生成的 Word 文档。</translation>
        </message>
        <message>
            <source>The Word file that is written.</source>
            <translation>写出的 Word 文件。</translation>
        </message>
        <message>
            <source>The answer is given for the files that are ticked.</source>
            <translation>只对勾选的文件生效。</translation>
        </message>
        <message>
            <source>The answer is remembered for every row with the same name and place.</source>
            <translation>会记住，用于姓名、地点相同的行。</translation>
        </message>
        <message>
            <source>The archive has a password. Unpack it and import the folder.</source>
            <translation>压缩包有密码。请解压后导入文件夹。</translation>
        </message>
        <message>
            <source>The archive holds a path that leads out of its folder, which no honest program writes; it was left out.</source>
            <translation>压缩包里有指向包外的路径，正常软件不会这样写，已略过。</translation>
        </message>
        <message>
            <source>The archive holds {members} files or more than 8 GB. Unpack it and import the parts.</source>
            <translation>压缩包内有 {members} 个文件，或解压后超过 8 GB。请解压后分批导入。</translation>
        </message>
        <message>
            <source>The archive is damaged or incomplete. Pack the files again, or import them unpacked.</source>
            <translation>压缩包损坏或不完整。请重新打包，或解压后导入文件夹。</translation>
        </message>
        <message>
            <source>The area ended (since {since}): take the board down, or make one for the area that follows it.</source>
            <translation>责任区已撤销（自 {since} 起），请撤除此牌，或为接续的责任区另立新牌。</translation>
        </message>
        <message>
            <source>The area has no such document. Choose one from the list on its page.</source>
            <translation>该责任区没有这个文件。请从档案页的列表中选择。</translation>
        </message>
        <message>
            <source>The area with the code {code} does not lie in {place}. Correct one of them.</source>
            <translation>编码{code}的责任区不在{place}内。请改正其一。</translation>
        </message>
        <message>
            <source>The area {area_code} does not lie in {place}. Correct one of them.</source>
            <translation>责任区 {area_code} 不在{place}内，请改正其一。</translation>
        </message>
        <message>
            <source>The areas do not touch each other. Select neighbours, or fill the gap between them first.</source>
            <translation>这些责任区互不相邻。请选择相邻的，或先填补其间的空隙。</translation>
        </message>
        <message>
            <source>The areas have no size. Import divisions with their boundaries, or split equally.</source>
            <translation>责任区没有面积。请导入带界线的行政区划，或改为平均分配。</translation>
        </message>
        <message>
            <source>The back is another.</source>
            <translation>背面内容有变化。</translation>
        </message>
        <message>
            <source>The buffer must be 0 to {most} metres.</source>
            <translation>缓冲距离应为0到{most}米。</translation>
        </message>
        <message>
            <source>The card is valid until</source>
            <translation>名片有效期至</translation>
        </message>
        <message>
            <source>The card names the chief</source>
            <translation>名片写林长姓名</translation>
        </message>
        <message>
            <source>The cell holds an error of Excel instead of a value. Correct it.</source>
            <translation>单元格中是 Excel 的错误值，请更正。</translation>
        </message>
        <message>
            <source>The cells as Excel gives them to the clipboard.</source>
            <translation>从 Excel 复制到剪贴板的单元格。</translation>
        </message>
        <message>
            <source>The change does not fit the other data in “{file}” (a code twice, or something that others still refer to). Nothing was changed.</source>
            <translation>这项改动与“{file}”中的其他数据冲突（编号重复，或仍被引用），没有改动任何内容。</translation>
        </message>
        <message>
            <source>The change is in the county file, but the change sheet could not be saved: {reason}</source>
            <translation>变动已写入县库，但变动表未能保存：{reason}</translation>
        </message>
        <message>
            <source>The change to undo; empty for the last one.</source>
            <translation>要撤销的改动；不填为最近一次。</translation>
        </message>
        <message>
            <source>The changes as an Excel table.</source>
            <translation>代码变化的 Excel 表。</translation>
        </message>
        <message>
            <source>The characters of {file} cannot be read. Save it as a UTF-8 text file and read it again.</source>
            <translation>{file} 的文字编码无法识别。请另存为 UTF-8 文本文件后再读取。</translation>
        </message>
        <message>
            <source>The characters of “{file}” cannot be read. Open it in Excel or WPS, save it as .xlsx and import that.</source>
            <translation>“{file}”的文字编码无法识别。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再导入。</translation>
        </message>
        <message>
            <source>The chosen compartments do not lie in one village for the greater part. Name the village, or choose those of one village.</source>
            <translation>选中的小班大部分不在同一个村内。请指定村，或只选一个村的小班。</translation>
        </message>
        <message>
            <source>The code is missing. Towns and villages have statutory codes: type it from the list of divisions.</source>
            <translation>缺少编号。乡镇、村的代码是法定代码，请按区划代码表填写。</translation>
        </message>
        <message>
            <source>The code of the outline near {place} is missing. Fill it in and import again.</source>
            <translation>{place} 附近的图形缺代码。请补填后重新导入。</translation>
        </message>
        <message>
            <source>The code of {area} does not begin with that of {parent}, to which it belongs.</source>
            <translation>{area}的编号不以其上级{parent}的编号开头。</translation>
        </message>
        <message>
            <source>The code of {area} is none of its level.</source>
            <translation>{area}的编号不符合其级别。</translation>
        </message>
        <message>
            <source>The code of {area} is written with blanks or full-width digits; it should read {code}.</source>
            <translation>{area}的编号含空格或全角数字，应为 {code}。</translation>
        </message>
        <message>
            <source>The code {area_code} belongs to another area. Empty it; the grid will get the next free number.</source>
            <translation>编号 {area_code} 属于另一个责任区。请清空，系统会给出下一个可用编号。</translation>
        </message>
        <message>
            <source>The code {area_code} belongs to {name}. Type another one.</source>
            <translation>编号 {area_code} 已属于{name}，请另填一个。</translation>
        </message>
        <message>
            <source>The code {area_code} occurs twice with different names: “{first}” (row {first_row} of {file}, near {first_place}) and “{name}” (near {place}). Correct one of them.</source>
            <translation>代码 {area_code} 出现两次而名称不同：“{first}”（{file} 第 {first_row} 行，{first_place} 附近）和“{name}”（{place} 附近）。请改正其中一个。</translation>
        </message>
        <message>
            <source>The code {area_code} occurs twice. Empty one of them; it will get the next free number.</source>
            <translation>编号 {area_code} 重复。请清空其中一个，系统会给出下一个可用编号。</translation>
        </message>
        <message>
            <source>The code {code} belongs to several areas: {areas}.</source>
            <translation>编号 {code} 为多个责任区所用：{areas}。</translation>
        </message>
        <message>
            <source>The codes of all grids begin with those of their villages: there is nothing to renumber.</source>
            <translation>所有网格的编号都与所属村一致，不需要重新编号。</translation>
        </message>
        <message>
            <source>The codes {codes} in {field} of “{file}” mean different things in {systems}, and nothing else in the column says which is meant. Ask whoever made the data, choose it under “Code system” in the tool “Import compartments” and import again.</source>
            <translation>“{file}”的 {field} 中，代码 {codes} 在{systems}中含义不同，该列其他代码也不能说明用的是哪一套。请向数据制作单位核实，在“导入小班”工具的“地类代码体系”中选定后再导入。</translation>
        </message>
        <message>
            <source>The codes {codes} in {field} of “{file}” mean different things in {systems}, and nothing else in the column says which is meant. Choose it; if you do not know, ask whoever made the data first.</source>
            <translation>“{file}”的 {field} 中，代码 {codes} 在{systems}中含义不同，该列其他代码也不能说明用的是哪一套。请选择；不清楚的，先向数据制作单位核实。</translation>
        </message>
        <message>
            <source>The column has {lines} figures and there are {places} places. Copy the names along with the figures.</source>
            <translation>这一列有 {lines} 个数，而共有 {places} 个地方。请连同地名一起复制。</translation>
        </message>
        <message>
            <source>The column {column} names no unit; its numbers were taken for {unit}. If that is wrong, write the unit into the header and import the table again.</source>
            <translation>“{column}”列没有写单位，已按“{unit}”读取。如不正确，请在表头注明单位后重新导入。</translation>
        </message>
        <message>
            <source>The column “{column}” has no figure for {places}. Give them one; 0 is allowed.</source>
            <translation>“{column}”中缺 {places} 的数。请补上，可以是 0。</translation>
        </message>
        <message>
            <source>The columns are days, and no title says of which month. Write it above the table, for example 2024年5月.</source>
            <translation>表中各列是日期，但标题没有写明是哪个月。请在表格上方写明，例如“2024年5月”。</translation>
        </message>
        <message>
            <source>The columns of this row run into one another in the document; the content is as copied, check it against the original.</source>
            <translation>本行各列在原文中相互串行，主要内容按原样照录，请对照原件核对。</translation>
        </message>
        <message>
            <source>The columns {columns} have been deleted; nothing changes there.</source>
            <translation>表中删掉了{columns}列，这几列的内容不变。</translation>
        </message>
        <message>
            <source>The columns {columns} were not sent and are not read.</source>
            <translation>{columns}列不是下发时的列，没有读取。</translation>
        </message>
        <message>
            <source>The compartment {area_code} occurs twice; the first is row {first_row} of {file}. Give one of them another number.</source>
            <translation>小班 {area_code} 重复，第一次出现在 {file} 第 {first_row} 行。请给其中之一另编号。</translation>
        </message>
        <message>
            <source>The compartment {area_code} was brought up to date.</source>
            <translation>小班 {area_code} 已更新。</translation>
        </message>
        <message>
            <source>The compartments have no land class (地类), so that forest land cannot be told. Choose “area” under “Equal by”, or import them with their land class.</source>
            <translation>小班没有地类，无法判断林地。请在“均衡依据”中选择“area”，或重新导入带地类的小班。</translation>
        </message>
        <message>
            <source>The compartments {one} and {other} lie over one another on {m2} m².</source>
            <translation>小班 {one} 与 {other} 图形重叠 {m2} 平方米。</translation>
        </message>
        <message>
            <source>The contact could not be found.</source>
            <translation>未找到联系人。</translation>
        </message>
        <message>
            <source>The contacts “{text}” stand without a separator and may be cut in another way.</source>
            <translation>联系人“{text}”之间没有分隔，也可能有别的断法，请核对。</translation>
        </message>
        <message>
            <source>The contacts “{text}” stand without a separator in the document.</source>
            <translation>原文联系人“{text}”之间没有分隔，已按姓氏断开。</translation>
        </message>
        <message>
            <source>The coordinate system {crs} is not known. Choose one from the list.</source>
            <translation>不认识坐标系 {crs}，请从列表中选择。</translation>
        </message>
        <message>
            <source>The coordinates ({example}) are metres without the number of their zone. Open the county they belong to and import there.</source>
            <translation>坐标（{example}）是不带带号的平面坐标。请打开所属的县库后再导入。</translation>
        </message>
        <message>
            <source>The coordinates are degrees and minutes as GPS receivers write them (10830.25 is 108°30.25′); they were read as such.</source>
            <translation>坐标是 GPS 接收机的度分格式（10830.25 即 108°30.25′），已按此换算。</translation>
        </message>
        <message>
            <source>The coordinates are metres of {crs}; they were converted to degrees. The numbers of the file are kept.</source>
            <translation>坐标是 {crs} 的平面坐标，已换算为经纬度；原数值保留。</translation>
        </message>
        <message>
            <source>The coordinates do not lie in {place} but in {there}. Check them on the map.</source>
            <translation>坐标不在{place}，而在{there}。请在地图上核对。</translation>
        </message>
        <message>
            <source>The coordinates lie outside China. Check the coordinate system of the layer.</source>
            <translation>坐标在中国范围之外，请检查图层的坐标系。</translation>
        </message>
        <message>
            <source>The copy “{file}” is damaged. Check the disk and make the copy again.</source>
            <translation>副本“{file}”已损坏，请检查磁盘后重新复制。</translation>
        </message>
        <message>
            <source>The county file (*.gpkg), made with “Create county”.</source>
            <translation>用“新建县库”建立的县库文件 (*.gpkg)。</translation>
        </message>
        <message>
            <source>The county file has no areas of the level {level}. Import divisions first.</source>
            <translation>县库中没有{level}责任区，请先导入行政区划。</translation>
        </message>
        <message>
            <source>The county file has no responsibility areas yet. Import the divisions and grids first.</source>
            <translation>县库中还没有责任区，请先导入行政区划和网格。</translation>
        </message>
        <message>
            <source>The county file was of an older version and is up to date now. The copy as it was: {backup}.</source>
            <translation>县库文件是旧版本，现已升级。升级前的原样副本为 {backup}。</translation>
        </message>
        <message>
            <source>The county has changed since this check. Check again.</source>
            <translation>本次核查之后县库有改动，请重新核查。</translation>
        </message>
        <message>
            <source>The county has no area “{area}”. Choose one in the dock “Responsibility areas”.</source>
            <translation>本县没有“{area}”这个责任区。请在“责任区”面板中选择。</translation>
        </message>
        <message>
            <source>The county has no areas yet, so nobody can be assigned. Import towns, villages and grids first.</source>
            <translation>县库中还没有责任区，无法对应人员。请先导入乡镇、村和网格。</translation>
        </message>
        <message>
            <source>The county has no areas yet. Import or draw towns, villages and grids, then check.</source>
            <translation>本县还没有责任区。请先导入或绘制乡镇、村和网格，再核查。</translation>
        </message>
        <message>
            <source>The county has no compartments (小班) yet. Import them first.</source>
            <translation>本县还没有小班。请先导入小班。</translation>
        </message>
        <message>
            <source>The county has no posts yet; whether every area has its holders was not checked.</source>
            <translation>本县还没有岗位，未核查各责任区是否有责任人。</translation>
        </message>
        <message>
            <source>The county has no responsibility areas yet. Import or draw them first.</source>
            <translation>本县还没有责任区。请先导入或绘制责任区。</translation>
        </message>
        <message>
            <source>The county has no town, village or settlement “{place}”; the record was taken for {taken}. If that is wrong, choose its area.</source>
            <translation>全县没有名为“{place}”的乡镇、村或居民点；该记录已记入{taken}。如不正确，请另选责任区。</translation>
        </message>
        <message>
            <source>The county has nothing yet to compare with, so that a shift of web maps (GCJ-02) could not be looked for. Compare the outlines with an image.</source>
            <translation>县库中还没有可比对的界线，无法判断是否有网络地图的偏移（GCJ-02）。请与影像核对。</translation>
        </message>
        <message>
            <source>The county’s own column set</source>
            <translation>本县默认表样</translation>
        </message>
        <message>
            <source>The county’s own set, used where none is named</source>
            <translation>设为本县默认表样</translation>
        </message>
        <message>
            <source>The county’s profile says how large cells are unless you choose.</source>
            <translation>默认按县情参数，可另选，并记住所选。</translation>
        </message>
        <message>
            <source>The current project has unsaved changes. Open the county without saving them?</source>
            <translation>当前工程有未保存的修改。不保存而直接打开县库吗？</translation>
        </message>
        <message>
            <source>The day counts</source>
            <translation>当天有效</translation>
        </message>
        <message>
            <source>The day does not count</source>
            <translation>当天无效</translation>
        </message>
        <message>
            <source>The day in question, as 2024-05-31. Left empty, today. The day of change is the successor’s.</source>
            <translation>截至日期，写成2024-05-31；不填为今天。变动当日算接任者的。</translation>
        </message>
        <message>
            <source>The day is missing. Fill it in and import the table again.</source>
            <translation>没有日期。请补填后重新导入。</translation>
        </message>
        <message>
            <source>The day of the letters. Empty: today.</source>
            <translation>提示单的日期。留空为今天。</translation>
        </message>
        <message>
            <source>The day of the patrol, as 2024-04-12.</source>
            <translation>巡林日期，如 2024-04-12。</translation>
        </message>
        <message>
            <source>The day on the slips, as 2024-06-30; empty for today.</source>
            <translation>任务书上的日期，如 2024-06-30；留空为今天。</translation>
        </message>
        <message>
            <source>The day under the signature, as 2024-06-05. Empty: today.</source>
            <translation>署名下的日期，如 2024-06-05；留空为今天。</translation>
        </message>
        <message>
            <source>The day until which it was done, as 2024-06-30; empty for today.</source>
            <translation>完成数截止日期，如 2024-06-30；留空为今天。</translation>
        </message>
        <message>
            <source>The day until which the progress was done</source>
            <translation>完成数截止日期</translation>
        </message>
        <message>
            <source>The days can be spread only over parts shorter than the window ({window}).</source>
            <translation>分布要求的时段必须比考核期（{window}）短。</translation>
        </message>
        <message>
            <source>The days run backwards: {start} to {end}. Write the earlier day first.</source>
            <translation>日期颠倒了：{start}至{end}。请先写较早的一天。</translation>
        </message>
        <message>
            <source>The deadline “{deadline}” lies before the plan’s own date ({day}). Kept as written.</source>
            <translation>时限“{deadline}”早于方案的日期（{day}）。已按原文保留。</translation>
        </message>
        <message>
            <source>The deadline “{words}” is no day and was left out. Write the day by which it must be solved.</source>
            <translation>整改时限“{words}”不是日期，没有采用。请写明整改完成的日期。</translation>
        </message>
        <message>
            <source>The definition of the rule as in the table of rules; or choose a preset instead.</source>
            <translation>规则内容，格式同规则表；也可改选预设。</translation>
        </message>
        <message>
            <source>The document has no file, or it is not there any more.</source>
            <translation>此材料没有文件，或文件已不在。</translation>
        </message>
        <message>
            <source>The document holds {count} comments; they were left out.</source>
            <translation>文档中有 {count} 条批注，未计入正文。</translation>
        </message>
        <message>
            <source>The document that makes the change, as 青林长办〔2024〕5号.</source>
            <translation>变动依据的文件，如青林长办〔2024〕5号。</translation>
        </message>
        <message>
            <source>The duties are others.</source>
            <translation>职责内容已变更。</translation>
        </message>
        <message>
            <source>The duties of the role {role} have the placeholder “{placeholder}”, which nobody fills: “{text}”. Use only {known}.</source>
            <translation>角色“{role}”的职责文本中有无法识别的占位符“{placeholder}”：“{text}”。只能使用{known}。</translation>
        </message>
        <message>
            <source>The edits could not be saved; they are still there. The details are in the QGIS log; close other programs that use the county file and save again.</source>
            <translation>编辑未能保存，但仍然保留。详情见 QGIS 日志；请关闭其他正在使用县库的程序后再次保存。</translation>
        </message>
        <message>
            <source>The end of this row is unreadable in the document: {text}</source>
            <translation>本行末尾在原文中无法辨认：{text}</translation>
        </message>
        <message>
            <source>The end {end} is not after the start {start}. Correct one of them.</source>
            <translation>离任时间 {end} 不晚于任职时间 {start}，请改正其一。</translation>
        </message>
        <message>
            <source>The factor of a warning must be 0 to {most}.</source>
            <translation>预警倍数应为0到{most}。</translation>
        </message>
        <message>
            <source>The faults as a map layer.</source>
            <translation>以地图图层列出问题。</translation>
        </message>
        <message>
            <source>The faults as a table to print or hand on, with place, size and remedy.</source>
            <translation>问题清单表格，含位置、面积和处理办法，可打印或下发。</translation>
        </message>
        <message>
            <source>The faults cannot be written into the county file “{file}”. Choose another file.</source>
            <translation>问题图层不能写入县库“{file}”，请另选文件。</translation>
        </message>
        <message>
            <source>The field with the name in these layers; features without a name are left out.</source>
            <translation>这些图层中的名称字段；没有名称的要素不参与。</translation>
        </message>
        <message>
            <source>The figure of an area may differ from its outline by (m²)</source>
            <translation>责任区面积数与图形之差不超过（平方米）</translation>
        </message>
        <message>
            <source>The figures of {count} areas were set to the sum of their pieces, by {m2} m² at most, so that printed totals add up.</source>
            <translation>为使打印的合计相符，{count} 个责任区的面积取其下级之和，最多调整 {m2} 平方米。</translation>
        </message>
        <message>
            <source>The figures of {field} are {unit}, judged against the outlines; they were converted to hectares.</source>
            <translation>对照图形判断，{field} 的单位为{unit}，已换算为公顷。</translation>
        </message>
        <message>
            <source>The figures of {field}, taken as {unit}, are {times} times the area of the outlines. Check the field of the area and its unit, and the coordinate system, and import again.</source>
            <translation>{field} 的数值按{unit}计，是图形面积的 {times} 倍。请核对面积字段、单位和坐标系后再导入。</translation>
        </message>
        <message>
            <source>The file breaks off at line {line}. The {points} points before it were taken; the rest is lost. If the phone still has the track, export it again.</source>
            <translation>文件在第 {line} 行中断。之前的 {points} 个点已导入，其余丢失。手机里若还有该轨迹，请重新导出。</translation>
        </message>
        <message>
            <source>The file breaks off; its first {features} features were read. Export it again if you can.</source>
            <translation>文件不完整，已读取前 {features} 个要素。如有可能请重新导出。</translation>
        </message>
        <message>
            <source>The file cannot be opened. Check that it is not in use and that the disk or stick can be read.</source>
            <translation>文件打不开。请确认没有被其他程序占用，磁盘或U盘可以读取。</translation>
        </message>
        <message>
            <source>The file declares XML entities, which no track needs and which can do harm. Export the track again.</source>
            <translation>文件里声明了 XML 实体，轨迹用不到且可能有害，未导入。请重新导出轨迹。</translation>
        </message>
        <message>
            <source>The file holds a planned route of {points} points and no track that was walked. Export the track.</source>
            <translation>文件里只有计划路线（{points} 个点），没有实际走过的轨迹。请导出轨迹。</translation>
        </message>
        <message>
            <source>The file holds no track point. Check whether recording was switched on, and export again.</source>
            <translation>文件里没有轨迹点。请检查当时是否开启了记录，并重新导出。</translation>
        </message>
        <message>
            <source>The file holds {count} areas or layers of areas and no track. Import areas in the dock “Areas”.</source>
            <translation>文件里是 {count} 个面（或面图层），没有轨迹。责任区请在“责任区”面板导入。</translation>
        </message>
        <message>
            <source>The file holds {points} single waypoints and no track. Export the track.</source>
            <translation>文件里只有 {points} 个标注点，没有轨迹。请导出轨迹。</translation>
        </message>
        <message>
            <source>The file is damaged at line {line}, before the first point. Export the track again.</source>
            <translation>文件在第 {line} 行损坏，之前没有任何轨迹点。请重新导出。</translation>
        </message>
        <message>
            <source>The file is empty. Export the track from the phone again.</source>
            <translation>文件是空的。请从手机重新导出轨迹。</translation>
        </message>
        <message>
            <source>The file is larger than {megabytes} MB; that is no track of a ranger. Split it and import the parts.</source>
            <translation>文件超过 {megabytes} MB，不像护林员轨迹。请拆分后再导入。</translation>
        </message>
        <message>
            <source>The file is missing: {path}. Put it there again, or attach another.</source>
            <translation>文件缺失：{path}。请放回原处，或另行归入。</translation>
        </message>
        <message>
            <source>The file is nested deeper than {limit} levels; that is no track. Export the track again.</source>
            <translation>文件嵌套超过 {limit} 层，不是正常轨迹。请重新导出。</translation>
        </message>
        <message>
            <source>The file is not in the folder 附件 beside the county file any more.</source>
            <translation>该文件已不在县库旁的“附件”文件夹中。</translation>
        </message>
        <message>
            <source>The file itself names {datum}.</source>
            <translation>文件本身注明 {datum}。</translation>
        </message>
        <message>
            <source>The file names the datum {datum}; the coordinates were taken as they are.</source>
            <translation>文件注明的基准是 {datum}，坐标按原样采用。</translation>
        </message>
        <message>
            <source>The file names {datum} as its frame. Nothing was moved; look at “Sources” to align it to the project.</source>
            <translation>文件注明坐标为 {datum}。没有移动任何点；如需与本项目对齐，请到“来源”中查看。</translation>
        </message>
        <message>
            <source>The file of the document may be dropped here.</source>
            <translation>可将文件的电子件拖到这里。</translation>
        </message>
        <message>
            <source>The file {file} cannot be opened. Close it in Word and try again.</source>
            <translation>文件 {file} 打不开。请先在 Word 中关闭它，再试一次。</translation>
        </message>
        <message>
            <source>The file {file} is larger than {megabytes} MB; that is no plan. Check which file you chose.</source>
            <translation>文件 {file} 超过 {megabytes} MB，不像是方案。请检查是否选错了文件。</translation>
        </message>
        <message>
            <source>The file {file} is not there. Check the path and try again.</source>
            <translation>找不到文件 {file}，请检查路径后重试。</translation>
        </message>
        <message>
            <source>The file “{file}” of the document is not there. Choose it again. Nothing was changed.</source>
            <translation>找不到文件“{file}”，请重新选择。县库未作改动。</translation>
        </message>
        <message>
            <source>The files are in</source>
            <translation>文件中的坐标是</translation>
        </message>
        <message>
            <source>The first day that it does not judge any more.</source>
            <translation>不再适用的第一天。</translation>
        </message>
        <message>
            <source>The first day that it does not judge any more:</source>
            <translation>不再适用的第一天：</translation>
        </message>
        <message>
            <source>The first day that it judges, as 2024-06-01.</source>
            <translation>开始适用的日期，如2024-06-01。</translation>
        </message>
        <message>
            <source>The first day that they judge, as 2024-01-01.</source>
            <translation>启用日期，如 2024-01-01。</translation>
        </message>
        <message>
            <source>The first point after a gap.</source>
            <translation>轨迹中断后的第一个点。</translation>
        </message>
        <message>
            <source>The folder does not exist yet; it is made by the first export.</source>
            <translation>文件夹尚不存在，首次输出时自动建立。</translation>
        </message>
        <message>
            <source>The folder that gets the workbooks. Tables that are filled in are never written over.</source>
            <translation>存放各单位表的文件夹。已填写的表不会被覆盖。</translation>
        </message>
        <message>
            <source>The folder that the slips are written to.</source>
            <translation>任务书写入的文件夹。</translation>
        </message>
        <message>
            <source>The font {wanted} is not installed; {used} is used instead.</source>
            <translation>未安装字体{wanted}，改用{used}。</translation>
        </message>
        <message>
            <source>The font {wished} is not installed; {used} is used instead.</source>
            <translation>未安装字体 {wished}，改用 {used}。</translation>
        </message>
        <message>
            <source>The font {wished} is not installed; {used} is used instead. Install it where the office asks for it.</source>
            <translation>未安装字体 {wished}，以 {used} 代替。单位要求使用该字体的，请先安装。</translation>
        </message>
        <message>
            <source>The forest of every area by land class, tenure, category, origin, forest type, protection and species, with forest cover and volume, as an Excel workbook with living totals: county, towns, villages and grids in three lines each. Compartments that a border cuts are split there; all rows add up.</source>
            <translation>按地类、权属、森林类别、起源、林种、保护等级和优势树种统计各责任区的森林资源，并列森林覆盖率和蓄积量，写成合计可自动重算的 Excel 工作簿：县、乡、村、网格逐级列出，每处小计、国有、集体三行。被界线切割的小班在界线处分开，各行逐级相加相符。</translation>
        </message>
        <message>
            <source>The greatest of them is {m2} m². Look at it on the map first. Mend it all the same?</source>
            <translation>其中最大一处为 {m2} 平方米，请先在地图上查看。仍要修复吗？</translation>
        </message>
        <message>
            <source>The grids cannot be even: the compartment {compartment} alone is {times} times a fair share ({count} are too large). Divide it along a ridge or a road, or choose fewer grids.</source>
            <translation>网格无法均衡：仅小班 {compartment} 就是平均份额的 {times} 倍（共 {count} 个小班过大）。请沿山脊或道路将其分割，或减少网格个数。</translation>
        </message>
        <message>
            <source>The grids cannot be even: there are only {count} compartments with weight for {number} grids. Choose fewer grids, or adjust by hand.</source>
            <translation>网格无法均衡：{number} 个网格只有 {count} 个有权重的小班。请减少网格个数，或人工调整。</translation>
        </message>
        <message>
            <source>The ground lies in separate parts; {count} of them are too light for a grid of their own and were put to the nearest grid, which is therefore not contiguous.</source>
            <translation>该范围分成互不相连的几块；其中 {count} 块太小，不足以单独成为网格，已并入最近的网格，该网格因此不连片。</translation>
        </message>
        <message>
            <source>The ground lies in {count} separate parts, and whole grids cannot share them out evenly. Another number of grids may fit better.</source>
            <translation>该范围分成互不相连的 {count} 块，按整数个网格无法均衡。可另试网格个数。</translation>
        </message>
        <message>
            <source>The ground reaches beyond the edge by what the profile says: boards 10, paper 3 mm.</source>
            <translation>底色向外超出成品边的宽度，按县情参数：牌 10 毫米，纸 3 毫米。</translation>
        </message>
        <message>
            <source>The header again, no person.</source>
            <translation>重复的表头，不是人员。</translation>
        </message>
        <message>
            <source>The header of the table, no person.</source>
            <translation>本表表头，不是人员。</translation>
        </message>
        <message>
            <source>The hidden key of the table is lost; it was recognised by the unit {unit} as the one sent to it last.</source>
            <translation>表中隐藏的编码丢失，按单位{unit}认作最近一次下发给它的表。</translation>
        </message>
        <message>
            <source>The hours between two patrols must be more than 0, or left out.</source>
            <translation>两次之间的小时数必须大于0，或者不填。</translation>
        </message>
        <message>
            <source>The ids of faults from the list, separated by commas; empty means all.</source>
            <translation>清单中问题的标识，用逗号分隔；留空为全部。</translation>
        </message>
        <message>
            <source>The import is in the county file, but the ledger could not be saved: {reason}</source>
            <translation>资料已导入县库，但台账未能保存：{reason}</translation>
        </message>
        <message>
            <source>The last day that it judges; empty: until further notice.</source>
            <translation>适用的最后一天；空为长期。</translation>
        </message>
        <message>
            <source>The last run was stopped after {done} boards. Go on where it stopped? (No: begin anew.)</source>
            <translation>上次制作到 {done} 块时中断。是否从中断处继续？（选“否”则重新开始。）</translation>
        </message>
        <message>
            <source>The layer cannot be opened. Check that all its files are there (.shp with .shx and .dbf), or export it again.</source>
            <translation>图层打不开。请检查文件是否齐全（.shp 要连同 .shx、.dbf），或重新导出。</translation>
        </message>
        <message>
            <source>The layer has no codes; {count} names are known in this county, and their codes were taken.</source>
            <translation>图层没有代码；其中 {count} 个名称本县已有，已采用其代码。</translation>
        </message>
        <message>
            <source>The layer is in {datum}. It was converted to CGCS2000 by formula, without the county’s own parameters; positions may be off by metres to a hundred metres.</source>
            <translation>图层为 {datum} 坐标系，已按公式转换到 CGCS2000，未使用本县转换参数，位置可能相差数米到上百米。</translation>
        </message>
        <message>
            <source>The layer of areas (责任区) is not in the project. Open the county again to get it back.</source>
            <translation>工程中没有责任区图层。请重新打开县库，即可恢复。</translation>
        </message>
        <message>
            <source>The layer of areas cannot be edited: the county file may be write-protected. Copy it to a folder where you may write, and open the copy.</source>
            <translation>责任区图层不能编辑，县库可能为只读。请复制到有写入权限的文件夹，再打开副本。</translation>
        </message>
        <message>
            <source>The layer of areas did not take the change; nothing was changed. Save your edits and try again.</source>
            <translation>责任区图层未接受这次改动，未作任何修改。请先保存编辑再试。</translation>
        </message>
        <message>
            <source>The layer of areas has edits that are not saved. Save or discard them first.</source>
            <translation>责任区图层有未保存的编辑，请先保存或放弃。</translation>
        </message>
        <message>
            <source>The layer was converted from {datum} to CGCS2000, as chosen.</source>
            <translation>已按所选把图层由 {datum} 纠偏到 CGCS2000。</translation>
        </message>
        <message>
            <source>The layer “{layer}” has no field “{field}”. Its fields are: {fields}. Name the right one under “Field of the name”.</source>
            <translation>图层“{layer}”没有字段“{field}”。现有字段：{fields}。请在“名称字段”中填写正确的字段。</translation>
        </message>
        <message>
            <source>The layer “{layer}” has no polygons. Choose a polygon layer with rows.</source>
            <translation>图层“{layer}”中没有面。请选择有内容的面图层。</translation>
        </message>
        <message>
            <source>The layer “{layer}” is in degrees, where areas and distances cannot be measured. Reproject it to the county’s zone and check that.</source>
            <translation>图层“{layer}”的坐标为经纬度，无法量算面积和距离。请投影到本县所在带后再核查。</translation>
        </message>
        <message>
            <source>The layer 公示牌 has edits that are not saved. Save or discard them first.</source>
            <translation>“公示牌”图层有未保存的编辑，请先保存或放弃。</translation>
        </message>
        <message>
            <source>The level of areas that get shares: town, village or another key of the profile.</source>
            <translation>分解到哪一级责任区：town（乡镇）、village（村）或县情参数中的其他级别。</translation>
        </message>
        <message>
            <source>The level that the drawing tools work on</source>
            <translation>绘制工具所处理的级别</translation>
        </message>
        <message>
            <source>The level that the targets are split to</source>
            <translation>分解到哪一级</translation>
        </message>
        <message>
            <source>The level whose areas get a board: village, town, county or grid.</source>
            <translation>为哪一级责任区制牌：村、乡镇、县或网格。</translation>
        </message>
        <message>
            <source>The level “{level}” is not in the county’s profile. Correct it, or add it to the profile.</source>
            <translation>县情参数中没有级别“{level}”。请改正，或在县情参数中增加。</translation>
        </message>
        <message>
            <source>The level “{level}” is not in the profile. Leave it out, or choose one of the county’s levels.</source>
            <translation>县情参数里没有“{level}”这一级。请去掉它，或从本县的级别中选。</translation>
        </message>
        <message>
            <source>The liaison unit of {area} was “{before}” and is “{now}” now.</source>
            <translation>{area}的联系单位由“{before}”改为“{now}”。</translation>
        </message>
        <message>
            <source>The limits admit no split (missed by {atoms}).</source>
            <translation>限额使总数无法分配（差 {atoms}）。</translation>
        </message>
        <message>
            <source>The line changes nothing: it must cross the area, or leave its boundary and come back to it. Draw it anew.</source>
            <translation>这条线没有改变什么：它必须穿过责任区，或从界线出发再回到界线。请重新绘制。</translation>
        </message>
        <message>
            <source>The line runs along no boundary between two areas. Begin and end it on the boundary that is to move, or select the two areas first.</source>
            <translation>所绘的线不在两个责任区的公共边界上。请在要变动的边界上开始和结束，或先选中这两个责任区。</translation>
        </message>
        <message>
            <source>The list as an Excel table, to hand on to the towns.</source>
            <translation>差异清单的 Excel 表，可交乡镇核对。</translation>
        </message>
        <message>
            <source>The list of differences is out of date: {count} of the accepted ones are not there any more (the first is {first}). Compare again.</source>
            <translation>差异清单已过时：所选的差异中有 {count} 条已不存在（第一条为 {first}）。请重新比较。</translation>
        </message>
        <message>
            <source>The list with places, sizes and remedies, to hand on.</source>
            <translation>含位置、面积和处理办法的清单，可下发。</translation>
        </message>
        <message>
            <source>The list “holders” in the section “areas.checks” of the profile cannot be read. For each level it holds lists of roles of which one is enough.</source>
            <translation>县情参数“areas.checks”中的“holders”无法识别。每一级应为若干组角色，同一组内有其一即可。</translation>
        </message>
        <message>
            <source>The list “{title}” does not hold the roles {roles}. Choose another list, or change the profile.</source>
            <translation>《{title}》不含角色：{roles}。请改选名册，或修改县情参数。</translation>
        </message>
        <message>
            <source>The logo {file} has {dots} dots an inch at its size on the board; {wanted} are wanted. Take a larger picture or an SVG.</source>
            <translation>标志 {file} 按牌上尺寸只有 {dots} dpi，应不低于 {wanted} dpi。请换更大的图片或 SVG。</translation>
        </message>
        <message>
            <source>The logo {file} is not a picture that QGIS can read. Choose an SVG, PNG or JPG file.</source>
            <translation>标志文件 {file} 不是 QGIS 能读取的图片，请选择 SVG、PNG 或 JPG 文件。</translation>
        </message>
        <message>
            <source>The map project could not be stored in “{file}”. Close it in other programs and try again.</source>
            <translation>地图工程未能存入“{file}”，请在其他程序中关闭该文件后重试。</translation>
        </message>
        <message>
            <source>The map was reviewed</source>
            <translation>地图已经审查</translation>
        </message>
        <message>
            <source>The mapping of fields is not understood at “{found}”. It must be JSON, as the help of “Import divisions and grids” shows: to each of code, name and parent the name of a field.</source>
            <translation>字段对应无法识别（“{found}”处）。须为 JSON，写法见“导入区划和网格”的帮助：code、name、parent 各对应一个字段名。</translation>
        </message>
        <message>
            <source>The month is not over: everything is as of {day}, targets are those of the whole month.</source>
            <translation>本月尚未结束：数据截至{day}，应巡天数为全月的。</translation>
        </message>
        <message>
            <source>The month of the chosen ranger, coloured by verdict.</source>
            <translation>所选护林员的当月，按判定着色。</translation>
        </message>
        <message>
            <source>The month {month} has not begun yet. Choose an earlier month.</source>
            <translation>{month} 月份还没有开始，请选择更早的月份。</translation>
        </message>
        <message>
            <source>The months are not right: each from 1 to 12, and each once.</source>
            <translation>月份不对：应为1到12，每个月只写一次。</translation>
        </message>
        <message>
            <source>The months of this window are tried out in the background: press the button.</source>
            <translation>该考核期跨度长、数据多，请点下面的“读取轨迹并试算”，在后台试算。</translation>
        </message>
        <message>
            <source>The name holds a phone number. Put the phone into a column of its own and import again.</source>
            <translation>姓名里带有电话号码。请把电话单独放一列，再重新导入。</translation>
        </message>
        <message>
            <source>The name is empty: a vacant post, or a name that was forgotten.</source>
            <translation>姓名为空：可能是空缺岗位，也可能漏填。</translation>
        </message>
        <message>
            <source>The name is missing. Fill it in and import again.</source>
            <translation>缺少姓名，请补填后重新导入。</translation>
        </message>
        <message>
            <source>The name is missing. Type one.</source>
            <translation>缺少名称，请填写。</translation>
        </message>
        <message>
            <source>The name is missing; the code {area_code} stands in for it. Correct it in the attribute table.</source>
            <translation>缺少名称，暂以代码 {area_code} 代替，请在属性表中改正。</translation>
        </message>
        <message>
            <source>The name of the area that CODE gives; empty: the one that the county has.</source>
            <translation>与 CODE 对应的名称；留空则用县库中已有的名称。</translation>
        </message>
        <message>
            <source>The name of the chief is missing. Fill it in.</source>
            <translation>没有林长姓名。请补填。</translation>
        </message>
        <message>
            <source>The name of who closes them.</source>
            <translation>销号人姓名。</translation>
        </message>
        <message>
            <source>The name that answers for it.</source>
            <translation>对此负责的人的姓名。</translation>
        </message>
        <message>
            <source>The nearest board {number} is {metres} m away, more than {limit} m. Put the board's number into the file's name and add it again.</source>
            <translation>最近的公示牌 {number} 相距 {metres} 米，超过 {limit} 米。请在文件名中写上公示牌编号后重新添加。</translation>
        </message>
        <message>
            <source>The new file. It may have another name.</source>
            <translation>新文件，可以另起名字。</translation>
        </message>
        <message>
            <source>The new outlines (of areas that are gone: the old ones) with what differs.</source>
            <translation>新界线（已不存在的为原界线）及其差异。</translation>
        </message>
        <message>
            <source>The notice is another.</source>
            <translation>提示语已变更。</translation>
        </message>
        <message>
            <source>The number before the heading is lost in the document.</source>
            <translation>原文标题前的序号已丢失。</translation>
        </message>
        <message>
            <source>The number is another.</source>
            <translation>编号已变更。</translation>
        </message>
        <message>
            <source>The number of days cannot be below 0.</source>
            <translation>天数不能小于0。</translation>
        </message>
        <message>
            <source>The number of the compartment (XIAO_BAN) is missing. Fill it in and import again.</source>
            <translation>缺少小班号（XIAO_BAN），请补填后重新导入。</translation>
        </message>
        <message>
            <source>The number of the first letter; the others follow.</source>
            <translation>第一份的文号，其余顺延。</translation>
        </message>
        <message>
            <source>The number pattern “{pattern}” in the profile (patrols, problems) cannot be used: in curly brackets it needs number and may have year, month, county and town.</source>
            <translation>县情参数（巡护—问题）中的编号规则“{pattern}”不能用：花括号中须有 number，可用 year、month、county、town。</translation>
        </message>
        <message>
            <source>The number pattern “{pattern}” of letters in the profile cannot be used: in curly brackets it may have office, year and number.</source>
            <translation>县情参数中的文号规则“{pattern}”不能用：花括号中可用 office、year、number。</translation>
        </message>
        <message>
            <source>The number {area_code} was given before and may stand on printed boards; it is not given again. Type another one.</source>
            <translation>编号 {area_code} 曾经用过，可能已印在公示牌上，不再使用。请另填一个。</translation>
        </message>
        <message>
            <source>The number {number} became the code {area_code}, from the village in which the grid lies.</source>
            <translation>按所在村把网格号 {number} 编为 {area_code}。</translation>
        </message>
        <message>
            <source>The number {number} is another problem’s. Numbers are never given twice; leave it as it was.</source>
            <translation>编号{number}已属于另一个问题。编号不重复使用，请保持原编号。</translation>
        </message>
        <message>
            <source>The number {old} was given before and may stand on printed boards; the grid got {area_code}.</source>
            <translation>编号 {old} 曾经使用过，可能已印在公示牌上；该网格编号为 {area_code}。</translation>
        </message>
        <message>
            <source>The numbers in the columns of coordinates ({example}) are neither degrees nor metres of a CGCS2000 zone. Check which columns were meant.</source>
            <translation>坐标列中的数值（{example}）既不是经纬度，也不是 CGCS2000 某一带的坐标。请检查列是否选对。</translation>
        </message>
        <message>
            <source>The numbers of a field</source>
            <translation>某列数值合计</translation>
        </message>
        <message>
            <source>The office confirmed the review of the map on</source>
            <translation>单位确认地图审核的日期</translation>
        </message>
        <message>
            <source>The office confirms that the map of the boards was reviewed, or that a schematic one needs no review. Without it only proofs are printed (“Proofs of signboards”).</source>
            <translation>单位确认公示牌上的地图已经审查，或示意图无需送审。未确认时只能打印校对样（“公示牌校对样”）。</translation>
        </message>
        <message>
            <source>The office phone printed on every board. Empty: as the profile says.</source>
            <translation>印在每块公示牌上的办公电话；留空按县情参数。</translation>
        </message>
        <message>
            <source>The office’s supervision phone (监督电话) that boards show; boards cannot do without.</source>
            <translation>公示牌上印的监督电话，公示牌必须有。</translation>
        </message>
        <message>
            <source>The older PDF is no longer true and lies in {file} now.</source>
            <translation>旧 PDF 内容已过时，已移至 {file}。</translation>
        </message>
        <message>
            <source>The order of the people is another.</source>
            <translation>人员排序已变更。</translation>
        </message>
        <message>
            <source>The order of those who hold the role of the current row there.</source>
            <translation>当前行所在责任区、同一角色的任职人的排序。</translation>
        </message>
        <message>
            <source>The outline crosses or touches itself near {place}; it was repaired, which changed its area by {m2} m². Compare it with the original.</source>
            <translation>图形在 {place} 附近自相交或自接触，已修复，面积变化 {m2} 平方米，请与原图核对。</translation>
        </message>
        <message>
            <source>The outline has coordinates that are no numbers or lie far outside the county’s zone. Correct it.</source>
            <translation>该行图形的坐标不是数字，或远在本县投影带之外，请改正。</translation>
        </message>
        <message>
            <source>The outline has {count} separate parts; the smallest ({m2} m²) is near {place}. Check whether it belongs to it.</source>
            <translation>该图形由 {count} 个互不相连的部分组成，最小的一块（{m2} 平方米）在 {place} 附近。请核对它是否属于该区域。</translation>
        </message>
        <message>
            <source>The outline is broken and no area is left after repair. Draw it anew.</source>
            <translation>该行图形已损坏，修复后没有面积，请重画。</translation>
        </message>
        <message>
            <source>The outline of the area or of its grids is another.</source>
            <translation>责任区或网格界线已变更。</translation>
        </message>
        <message>
            <source>The outline of {area} crosses itself; the repair changes its area by {m2} m².</source>
            <translation>{area}的边界自相交；修复后面积变动 {m2} 平方米。</translation>
        </message>
        <message>
            <source>The outline that you drew crosses itself. Draw it again without a loop.</source>
            <translation>所绘图形自相交。请重新绘制，不要打结。</translation>
        </message>
        <message>
            <source>The outlines of {count} compartments cross themselves and were repaired for this split; the first is {first}. Correct them in the layer.</source>
            <translation>{count} 个小班的图形自相交，划分时已作修复；第一个是 {first}。请在图层中更正。</translation>
        </message>
        <message>
            <source>The page could not be drawn ({file}). Try again; the details are in the QGIS log.</source>
            <translation>档案页未能绘出（{file}）。请重试；详情见 QGIS 日志。</translation>
        </message>
        <message>
            <source>The page of the selected area (责任区档案): facts, holders, documents, PDF, help.</source>
            <translation>所选责任区的档案：基本情况、历任人员、文件、打印 PDF、帮助。</translation>
        </message>
        <message>
            <source>The page of this area (责任区档案).</source>
            <translation>本责任区的档案页。</translation>
        </message>
        <message>
            <source>The page of {area} is printed.</source>
            <translation>{area}的档案页已打印。</translation>
        </message>
        <message>
            <source>The parameter of accepted proposals cannot be read: {text}. It must be a JSON list of their ids.</source>
            <translation>无法读取接受的变动建议：{text}。应为其标识的 JSON 列表。</translation>
        </message>
        <message>
            <source>The parameter of column meanings or corrections cannot be read: {text}. It must be JSON as the help describes.</source>
            <translation>列含义或更正参数无法读取：{text}。应为帮助中所述的 JSON。</translation>
        </message>
        <message>
            <source>The parts of “{indicator}” make {sum}{unit}, a little less than the total of {total}{unit}. Kept as written.</source>
            <translation>“{indicator}”的各分项合计 {sum}{unit}，略少于总数 {total}{unit}。已按原文保留。</translation>
        </message>
        <message>
            <source>The parts of “{indicator}” make {sum}{unit}, more than the total of {total}{unit}. Kept as written.</source>
            <translation>“{indicator}”的各分项合计 {sum}{unit}，超过总数 {total}{unit}。已按原文保留。</translation>
        </message>
        <message>
            <source>The parts {parts} of “{total}” do not fit into its shares: {lacking} {unit} find no place because {places} are full. Raise a maximum of the parts, or the share of the total there.</source>
            <translation>“{total}”的其中项（{parts}）放不进各地的总数：还有 {lacking} {unit}无处安排，因为 {places} 已满。请放宽其中项的上限，或提高这些地方的总数。</translation>
        </message>
        <message>
            <source>The patrol rule in the profile is not usable: every figure must be a positive number, days per month 1 to 31. Correct the section “patrols” of the profile.</source>
            <translation>县情参数中的巡护规则不可用：各项应为正数，每月天数为1至31。请改正“patrols”部分。</translation>
        </message>
        <message>
            <source>The pattern “{pattern}” gives no further codes for overlay areas. Change “overlay_pattern” in the section “areas” of the profile; it needs the placeholder “number”, in braces.</source>
            <translation>编号格式“{pattern}”已编不出新的重点区域编号。请修改县情参数“areas”一节的“overlay_pattern”，其中须有花括号括起的占位符 number。</translation>
        </message>
        <message>
            <source>The pattern “{pattern}” in the section “areas” of the profile gives no codes. It needs the number, as in {example}, and may use {fields}.</source>
            <translation>县情参数“areas”中的规则“{pattern}”不能生成编号。规则必须含序号，例如 {example}；可以使用 {fields}。</translation>
        </message>
        <message>
            <source>The period ends before it begins ({first} … {last}). Write the earlier day first.</source>
            <translation>时段的截止日期早于起始日期（{first}至{last}）。请把较早的日期写在前面。</translation>
        </message>
        <message>
            <source>The person who was chosen for this row is no longer in the county file. Choose again.</source>
            <translation>为这一行选定的人员已不在县库中，请重新选择。</translation>
        </message>
        <message>
            <source>The place is not given down to the level {level}. Fill in the village or the code.</source>
            <translation>责任区没有填到{level}，请补填村名或编码。</translation>
        </message>
        <message>
            <source>The place whose rules are taken; each names its source.</source>
            <translation>采用哪个地方的规定；各有出处。</translation>
        </message>
        <message>
            <source>The plan as a Word document (*.docx), an Excel task table (*.xlsx) or a text file (*.txt). Old formats (*.doc, *.wps, *.xls, *.et) are converted where LibreOffice, Word or WPS is installed.</source>
            <translation>方案文件：Word 文档 (*.docx)、Excel 任务表 (*.xlsx) 或文本文件 (*.txt)。旧格式 (*.doc、*.wps、*.xls、*.et) 在装有 LibreOffice、Word 或 WPS 时自动转换。</translation>
        </message>
        <message>
            <source>The plan has no headings or numbers; this paragraph was taken because of its figures or units.</source>
            <translation>方案没有标题和序号；此段因含指标或责任单位而列为任务。</translation>
        </message>
        <message>
            <source>The plan has no task “{task}”. Give its title, or its number in the table.</source>
            <translation>方案中没有任务“{task}”，请填写任务名称或表中的序号。</translation>
        </message>
        <message>
            <source>The plan is written in traditional characters; it was read like one in simplified characters, and every word is kept as written.</source>
            <translation>方案用繁体字写成，已按简体的规则读取，文字照原样保留。</translation>
        </message>
        <message>
            <source>The plan names these groups, and nobody has said yet who belongs to them. Tick the members; the table goes on printing the group’s name. A group without a tick is left out this time.</source>
            <translation>方案写到这些单位组，还没有说明包括哪些单位。请勾选成员；任务表仍照原文印单位组。一个也不勾的，这次不发。</translation>
        </message>
        <message>
            <source>The plan states no figure that could become a target.</source>
            <translation>方案中没有可作为指标的数字。</translation>
        </message>
        <message>
            <source>The plan that the tabs show</source>
            <translation>各标签页显示的方案</translation>
        </message>
        <message>
            <source>The plan “{document}” has no figure that adds up over places; rates and limits are not split.</source>
            <translation>方案“{document}”中没有可以分解的数量指标；比率和限额不分解。</translation>
        </message>
        <message>
            <source>The plan’s text, where there is no file.</source>
            <translation>没有文件时，方案的正文。</translation>
        </message>
        <message>
            <source>The platform gives no mileage for this day; only its time was judged.</source>
            <translation>平台没有当日里程，只判定时长。</translation>
        </message>
        <message>
            <source>The platform gives no time for this day; only its mileage was judged.</source>
            <translation>平台没有当日时长，只判定里程。</translation>
        </message>
        <message>
            <source>The platform says nothing of this day; it was judged on the cleaned track.</source>
            <translation>平台没有当日数据，按清洗后轨迹判定。</translation>
        </message>
        <message>
            <source>The platform’s figures do not say what lies outside the own area; that is not judged.</source>
            <translation>平台数据未分区内外，区外不作判定。</translation>
        </message>
        <message>
            <source>The platform’s figures say nothing of the share inside, a buffer, hours of the day, spacing or repeated routes. Choose the cleaned track as basis, or leave these out.</source>
            <translation>平台数据看不出区内占比、缓冲距离、时段、间隔和路线重复。请改按清洗后轨迹判定，或去掉这些要求。</translation>
        </message>
        <message>
            <source>The post {role} of {area} is vacant.</source>
            <translation>{area}的{role}岗位空缺。</translation>
        </message>
        <message>
            <source>The preset asks nothing of these levels: {levels}. Add rules for them where the county has some.</source>
            <translation>该预设没有规定这些级别：{levels}。本县另有规定的请补充规则。</translation>
        </message>
        <message>
            <source>The print template {file} cannot be read. Choose a template (*.qpt) saved by QGIS’s layout designer.</source>
            <translation>打印模板 {file} 无法读取，请选择由 QGIS 布局设计器保存的模板（*.qpt）。</translation>
        </message>
        <message>
            <source>The print template {file} lacks items with these ids: {items}. Begin with a copy of the shipped template.</source>
            <translation>打印模板 {file} 缺少下列 ID 的项目：{items}。请从随插件提供的模板复制一份再修改。</translation>
        </message>
        <message>
            <source>The problem is not there any more. The list was brought up to date; choose again.</source>
            <translation>该问题已不存在，列表已更新，请重新选择。</translation>
        </message>
        <message>
            <source>The profile has a base of its own for {towns}, where no ranger is in post this month: check the spelling.</source>
            <translation>县情参数为{towns}单设了补助标准，但本月那里没有在岗护林员：请核对名称。</translation>
        </message>
        <message>
            <source>The profile has no base amount of the subsidy. Open “County profile”, section Patrols, Subsidy, and fill in the base (yuan a month) and how missing days are deducted, as your county’s document has it.</source>
            <translation>县情参数没有补助标准。请打开“县情参数”，在“巡护—补助核算”中按本县文件填写补助标准（元/月）和缺巡扣减办法。</translation>
        </message>
        <message>
            <source>The profile has no code system “{system}”. Choose one of {systems}.</source>
            <translation>县情参数中没有“{system}”代码体系。请从{systems}中选择。</translation>
        </message>
        <message>
            <source>The profile has no column set “{name}”. There are: {known}.</source>
            <translation>县情参数中没有表样“{name}”。现有：{known}。</translation>
        </message>
        <message>
            <source>The profile has no signboards for the level {level}. Choose another level.</source>
            <translation>县情参数中没有{level}公示牌的设置，请选择其他级别。</translation>
        </message>
        <message>
            <source>The profile has no terms for missing days: nothing is deducted from anybody.</source>
            <translation>县情参数未设缺巡扣减办法：所有人均不扣减。</translation>
        </message>
        <message>
            <source>The profile has no {role} at the level of “{area}”. Choose another area for this post.</source>
            <translation>县情参数中“{area}”这一级没有{role}。请为该岗位另选责任区。</translation>
        </message>
        <message>
            <source>The profile is not readable. Choose a profile that was saved by this plugin.</source>
            <translation>县情参数文件读不出来，请选择由本插件保存的文件。</translation>
        </message>
        <message>
            <source>The profile of this county says nothing about signboards. Load a profile with the section “signboards”.</source>
            <translation>本县县情参数中没有公示牌设置。请载入含“signboards”一节的县情参数。</translation>
        </message>
        <message>
            <source>The profile wants the page on {paper}. Write A4 or A3 under areas.page.paper.</source>
            <translation>县情参数要求用 {paper} 打印档案页。请在 areas.page.paper 填 A4 或 A3。</translation>
        </message>
        <message>
            <source>The proposal as a table, and why a split is not even where it is not.</source>
            <translation>以表格形式输出方案；不均衡时说明原因。</translation>
        </message>
        <message>
            <source>The proposal cannot be written. Choose another place for the layer.</source>
            <translation>方案无法写出。请为图层另选位置。</translation>
        </message>
        <message>
            <source>The proposal is shown on the map; nothing is written before you adopt it. Contiguous, along the boundaries of 小班.</source>
            <translation>方案先显示在地图上，接受之前不写入县库。网格连片，沿小班界划分。</translation>
        </message>
        <message>
            <source>The proposal. Fields code, name, parent, east, south, west and north are used.</source>
            <translation>网格方案图层。使用字段 code、name、parent、east、south、west 和 north。</translation>
        </message>
        <message>
            <source>The proposal: code, name, weight, share, contiguous or not, and 四至.</source>
            <translation>方案：编号、名称、权重、占比、是否连片和四至。</translation>
        </message>
        <message>
            <source>The radius or width “{metres}” of “{name}” is no number of metres up to 5000; it was not taken.</source>
            <translation>“{name}”的半径或宽度“{metres}”不是5000以内的米数，未导入。</translation>
        </message>
        <message>
            <source>The ranger {name} has {mu} mu, more than the {most} mu that one may have: {areas}.</source>
            <translation>护林员{name}管护 {mu} 亩，超过每人上限 {most} 亩：{areas}。</translation>
        </message>
        <message>
            <source>The rangers were set in two columns.</source>
            <translation>护林员按两栏排列。</translation>
        </message>
        <message>
            <source>The record is kept.</source>
            <translation>记录已保存。</translation>
        </message>
        <message>
            <source>The record is not there any more. The list was brought up to date; choose again.</source>
            <translation>该记录已不存在，列表已更新，请重新选择。</translation>
        </message>
        <message>
            <source>The recorded area of a compartment may differ by (m²)</source>
            <translation>小班记载面积与图形面积之差不超过（平方米）</translation>
        </message>
        <message>
            <source>The resource archive cannot be read here.</source>
            <translation>这里无法读取资源档案。</translation>
        </message>
        <message>
            <source>The resource archive has nothing of “{figure}” in these areas. Write 林地, 森林, 土地, 蓄积量, or words of a class as it stands in the forest resource list.</source>
            <translation>资源档案中这些责任区没有“{figure}”。请写林地、森林、土地、蓄积量，或森林资源清单中某一类的名称。</translation>
        </message>
        <message>
            <source>The resource archive of every area as text (JSON), for the dock, for models and for other programs: whole square metres and numbers by the uid of the area.</source>
            <translation>各责任区的森林资源档案文本（JSON），供面板、模型和其他程序使用：按责任区 uid 给出整平方米数和个数。</translation>
        </message>
        <message>
            <source>The responsible units could not be told from the content.</source>
            <translation>无法从内容中分出责任单位。</translation>
        </message>
        <message>
            <source>The role is missing. Add a column 角色, or name the sheet after the role (护林员).</source>
            <translation>缺少角色。请增加“角色”列，或以角色命名工作表（如“护林员”）。</translation>
        </message>
        <message>
            <source>The role that it is for, as in the profile; empty: as the rule says.</source>
            <translation>适用的角色，按县情参数；空为按规则。</translation>
        </message>
        <message>
            <source>The role “{role}” is not in the county’s profile. Correct it, or add it to the profile.</source>
            <translation>县情参数中没有角色“{role}”。请改正，或在县情参数中增加。</translation>
        </message>
        <message>
            <source>The role “{role}” is not in the profile. Choose one of the roles of the county.</source>
            <translation>县情参数里没有“{role}”这个角色。请从本县的角色中选。</translation>
        </message>
        <message>
            <source>The roster changes nothing: {unchanged} rows are as in the county.</source>
            <translation>名册与县库一致，没有变动：{unchanged} 行未变。</translation>
        </message>
        <message>
            <source>The roster gives no start for {count} persons and posts: whoever is new begins on the day of change.</source>
            <translation>名册没有写任职起始日期（共 {count} 人、岗）：新任职的都从生效日期起算。</translation>
        </message>
        <message>
            <source>The roster is complete: who is not in it has left</source>
            <translation>全员名册：未列入者视为离任</translation>
        </message>
        <message>
            <source>The roster lists everybody of its roles and towns: whoever holds such a post and is missing in it has left, on the date given above (else on the date that the title or the file names, else today).</source>
            <translation>名册列出了所涉角色和乡镇的全部人员：在任而未列入者视为离任，离任日期为上面填写的日期（未填则取标题或文件名中的日期，再无则为当天）。</translation>
        </message>
        <message>
            <source>The roster was compared, but the list of proposals could not be saved: {reason}</source>
            <translation>名册已比对，但变动建议表未能保存：{reason}</translation>
        </message>
        <message>
            <source>The row does not say for which area. Fill in town and village, or the code of the area.</source>
            <translation>没有填写责任区。请填写乡镇、村，或责任区编码。</translation>
        </message>
        <message>
            <source>The row has an empty outline. Draw or delete it.</source>
            <translation>该行图形为空，请补画或删除。</translation>
        </message>
        <message>
            <source>The row has figures and names nobody. Write the name into every row.</source>
            <translation>该行有数据但没有姓名。请在每一行填写姓名。</translation>
        </message>
        <message>
            <source>The row has no name (field 名称 or name); it was not taken.</source>
            <translation>该行没有名称（字段“名称”或“name”），未导入。</translation>
        </message>
        <message>
            <source>The row has no outline. Draw or delete it.</source>
            <translation>该行没有图形，请补画或删除。</translation>
        </message>
        <message>
            <source>The row holds no mileage, no duration and no number of days.</source>
            <translation>这一行没有里程、时长或天数。</translation>
        </message>
        <message>
            <source>The row is no polygon. Only polygons are imported.</source>
            <translation>该行不是面，只导入面。</translation>
        </message>
        <message>
            <source>The row is there twice; the second was passed over.</source>
            <translation>同一行出现两次，第二次略过。</translation>
        </message>
        <message>
            <source>The row near {place} has neither a name nor a code. Fill in the name and import again.</source>
            <translation>{place} 附近的一行既无名称也无编号。请填写名称后重新导入。</translation>
        </message>
        <message>
            <source>The row says neither day nor month. Add a column 日期 or 月份.</source>
            <translation>这一行没有日期或月份。请补上“日期”或“月份”列。</translation>
        </message>
        <message>
            <source>The row says vacant, but {names} still hold the post. Fill in when they left.</source>
            <translation>此行为空缺，但县库中{names}仍在任。请填写其离任时间。</translation>
        </message>
        <message>
            <source>The row was copied from another and changed; it may become a task of its own.</source>
            <translation>这一行是复制别的行后改写的，可作为新任务。</translation>
        </message>
        <message>
            <source>The row “{task}” has been deleted from the table; the task stays as it is.</source>
            <translation>表中删掉了“{task}”一行，库中任务不变。</translation>
        </message>
        <message>
            <source>The row’s key is lost and several tasks are like it.</source>
            <translation>这一行的编码丢失，并有几项任务与它相近。</translation>
        </message>
        <message>
            <source>The row’s key is lost; it was recognised by its content. Check that it is this task.</source>
            <translation>这一行的编码丢失，按内容认作此项任务，请核对。</translation>
        </message>
        <message>
            <source>The rule asks for figures that have not been read from the tracks yet (hours of the day, the raw line, another buffer, repeated routes, key places). Press “Judge”.</source>
            <translation>规则所要的数据还没有从轨迹中读出（规定时段、原始轨迹、另一缓冲距离、路线重复、重点部位）。请点“判定”。</translation>
        </message>
        <message>
            <source>The rule has no name. Write how the office calls it.</source>
            <translation>规则没有名称。请填写单位里对它的叫法。</translation>
        </message>
        <message>
            <source>The rule judges no more from a day on; the days before it stay.</source>
            <translation>规则自某日起不再适用，此前的日子不变。</translation>
        </message>
        <message>
            <source>The rule judges no more from the day on; the days before it stay judged by it. A rule that would end before it begins is deleted.</source>
            <translation>自该日起不再适用；此前的日子仍按它判定。停用日期不晚于启用日期的规则会被删除。</translation>
        </message>
        <message>
            <source>The rule of the profile: it judges days for which no rule is saved.</source>
            <translation>县情参数里的规则：没有保存规则的日子按它判定。</translation>
        </message>
        <message>
            <source>The rule that judged the same people until now ends that day; months before it stay.</source>
            <translation>此前适用于同样人员的规则当日停用；以前的月份不变。</translation>
        </message>
        <message>
            <source>The rule would end on {end}, before it begins on {start}. Choose a later end.</source>
            <translation>规则{start}启用，却在{end}停用。请改晚停用日期。</translation>
        </message>
        <message>
            <source>The rule “{rule}” asks {clauses}: chiefs cannot be judged by that, it was left out. Save the rule without it under “Rules”.</source>
            <translation>规则“{rule}”中的“{clauses}”不适用于林长，判定时未采用。请在“规则”中去掉后重新保存。</translation>
        </message>
        <message>
            <source>The rule “{rule}” cannot be read: a value in it is not of its kind. Open it under “Rules…” and save it again.</source>
            <translation>规则“{rule}”无法读取：其中有的值类型不对。请在“规则…”中打开它并重新保存。</translation>
        </message>
        <message>
            <source>The same as bands: hours, kilometres, person-days, last day as yyyymmdd.</source>
            <translation>同样的数据，各波段为时长（小时）、里程（公里）、人日、最近巡护日（yyyymmdd）。</translation>
        </message>
        <message>
            <source>The same check of {day} is there already.</source>
            <translation>{day} 的同一检查已经记录。</translation>
        </message>
        <message>
            <source>The same instant as a point before.</source>
            <translation>时间重复。</translation>
        </message>
        <message>
            <source>The same points are stored already, from “{other}”; nothing was added.</source>
            <translation>同样的轨迹点已经入库（来自“{other}”），未重复添加。</translation>
        </message>
        <message>
            <source>The same points are stored as a track of {person} too.</source>
            <translation>疑点：同样的点也存为{person}的轨迹。</translation>
        </message>
        <message>
            <source>The same points are stored for another person already (“{other}”). The track is kept; the month table shows it as suspected copy.</source>
            <translation>同样的轨迹点已归在另一人名下（“{other}”）。轨迹已保留，月表中列为疑似复制。</translation>
        </message>
        <message>
            <source>The selected area</source>
            <translation>当前选中的责任区</translation>
        </message>
        <message>
            <source>The selected person</source>
            <translation>当前选中的人员</translation>
        </message>
        <message>
            <source>The selected rows are no tasks; they can be taken back.</source>
            <translation>所选的行不是任务，不列入表，以后可以重新列入。</translation>
        </message>
        <message>
            <source>The selected 小班 as a new area</source>
            <translation>把选中的小班设为新责任区</translation>
        </message>
        <message>
            <source>The sentence in the plan that the task came from.</source>
            <translation>任务在方案中的原文。</translation>
        </message>
        <message>
            <source>The settings “{key}” of the profile hold a value that makes no sense. Set them right under “County settings” (cells and swath in metres, days, shares between 0 and 1).</source>
            <translation>县情参数“{key}”中有不合理的数值，请在“县情参数”中改正（格网和视幅以米计，天数为整数，比例在0到1之间）。</translation>
        </message>
        <message>
            <source>The share inside the own area must be more than 0 % and at most 100 %.</source>
            <translation>区内占比必须大于0%，不超过100%。</translation>
        </message>
        <message>
            <source>The share of forest seen within the swath of the cleaned tracks, for every area of every level, and the cells of forest that nobody came near for the days of the profile, ranked by risk with the reason for each point. Both are kept in the county file, for the map and the pages of areas, and written to Excel.</source>
            <translation>计算各级责任区的林地覆盖率（清洗后轨迹视幅内的林地占比），并找出县情参数规定天数内无人到达的林地格，按风险排序并说明每一分的来由。结果存入县库，供地图和责任区档案使用，也可写入Excel。</translation>
        </message>
        <message>
            <source>The sheet is protected; it was read all the same.</source>
            <translation>工作表设了保护，已照常读取。</translation>
        </message>
        <message>
            <source>The shipped template that is copied.</source>
            <translation>要复制的自带版式。</translation>
        </message>
        <message>
            <source>The short title was used: {title}</source>
            <translation>使用了较短的标题：{title}</translation>
        </message>
        <message>
            <source>The six-digit division code of the county.</source>
            <translation>本县的六位行政区划代码。</translation>
        </message>
        <message>
            <source>The span around the chosen month.</source>
            <translation>所选月份所在的时段。</translation>
        </message>
        <message>
            <source>The step is {step}; it must be more than 0.</source>
            <translation>步长是 {step}，应大于 0。</translation>
        </message>
        <message>
            <source>The successor leaves other posts</source>
            <translation>接任人卸任其他岗位</translation>
        </message>
        <message>
            <source>The supervision phone is another.</source>
            <translation>监督电话已变更。</translation>
        </message>
        <message>
            <source>The table does not say its encoding, or says it wrongly; judged by its bytes it is {encoding}. Check some names.</source>
            <translation>属性表没有说明编码或说明有误，按内容判断为 {encoding}，请核对几个名称。</translation>
        </message>
        <message>
            <source>The table is about {first} to {last}, which is neither a day nor a whole month. Export it by day, or for a calendar month.</source>
            <translation>该表统计的是 {first} 至 {last}，既不是一天，也不是整月。请按天或按自然月重新导出。</translation>
        </message>
        <message>
            <source>The table of {unit} is in the folder and filled in; it was left as it is. Take it in first, or choose another folder.</source>
            <translation>文件夹中已有{unit}的表并且已填写，没有覆盖。请先回收，或换一个文件夹。</translation>
        </message>
        <message>
            <source>The table was sent and has not come back.</source>
            <translation>表已下发，还没有返回。</translation>
        </message>
        <message>
            <source>The tables of the notice as an Excel file.</source>
            <translation>通报中的表格，存为 Excel。</translation>
        </message>
        <message>
            <source>The tables that came back differ in nothing. Accept them, and they count as returned.</source>
            <translation>返回的表没有差异。采用后即计为已返回。</translation>
        </message>
        <message>
            <source>The target table with checks, progress and ranking, as it stands.</source>
            <translation>目标分解表现状，附核对、进度和排名。</translation>
        </message>
        <message>
            <source>The task has been merged into this one since.</source>
            <translation>该任务下发后已并入此项任务。</translation>
        </message>
        <message>
            <source>The task is not there any more. Choose the plan again to see its tasks as they are now.</source>
            <translation>任务已不存在。请重新选择方案，查看现在的任务。</translation>
        </message>
        <message>
            <source>The task’s title, number or uid.</source>
            <translation>任务的名称、序号或唯一标识。</translation>
        </message>
        <message>
            <source>The tenure of {name} (since {since}) was closed on {day}, when the successor {other} begins.</source>
            <translation>{name}（{since} 起）的任职已于 {day} 结束，由{other}自该日继任。</translation>
        </message>
        <message>
            <source>The tenure of {name} (“{post}”) was changed since the preview was made. Look at the preview again. Nothing was changed.</source>
            <translation>预览之后，{name}（“{post}”）的任职已被修改。请重新预览。未作任何更改。</translation>
        </message>
        <message>
            <source>The tenure of {name} ends on {day}.</source>
            <translation>{name}的任职于 {day} 结束。</translation>
        </message>
        <message>
            <source>The text did not fit; the board is printed on the larger template {template}.</source>
            <translation>文字放不下，已改用更大的版式{template}。</translation>
        </message>
        <message>
            <source>The text fits on no template; {count} boards are printed, one for each grid.</source>
            <translation>文字在各版式上都放不下，改为每个网格一块，共 {count} 块。</translation>
        </message>
        <message>
            <source>The text of the back “{title}” does not fit at {minimum} mm. Shorten it in the profile (signboards.back), or use a larger template.</source>
            <translation>背面“{title}”的文字按 {minimum} 毫米字高放不下。请在县情参数（公示牌—背面）中精简文字，或改用更大的版式。</translation>
        </message>
        <message>
            <source>The text of {file} is not outlines: this version of QGIS leaves it as text, with the fonts embedded. Print it elsewhere with QGIS 3.40 or later where the shop asks for outlines.</source>
            <translation>{file} 的文字没有转曲：此版本 QGIS 保留为文字，字体已嵌入。制作单位要求转曲的，请用 QGIS 3.40 或更高版本输出。</translation>
        </message>
        <message>
            <source>The time runs backwards.</source>
            <translation>时间倒退。</translation>
        </message>
        <message>
            <source>The times are</source>
            <translation>时间是</translation>
        </message>
        <message>
            <source>The times name no time zone: {night} of {tracks} tracks begin at night (21 to 4 o’clock) as read, {night_utc} if they were UTC.</source>
            <translation>时间不带时区：按现在的读法 {tracks} 条轨迹中有 {night} 条在夜间（21 时至 4 时）开始；若为 UTC 则有 {night_utc} 条。</translation>
        </message>
        <message>
            <source>The times of this source ({kind}) name no time zone; they were taken as the county’s (Beijing time). If they are UTC, say so under “Sources”.</source>
            <translation>这个来源（{kind}）的时间不带时区，已按本县时间（北京时间）读取。如果实际是 UTC，请在“来源”中更正。</translation>
        </message>
        <message>
            <source>The title could not be told from the content; fill it in.</source>
            <translation>无法从内容中分出任务名称，请补填。</translation>
        </message>
        <message>
            <source>The title is another.</source>
            <translation>标题已变更。</translation>
        </message>
        <message>
            <source>The title “{title}” does not fit at {minimum} mm. Add a shorter title to the profile or use a larger template.</source>
            <translation>标题“{title}”用 {minimum} 毫米字高也排不下。请在县情参数中增加较短的标题，或使用更大的版式。</translation>
        </message>
        <message>
            <source>The tool is not available.</source>
            <translation>该工具不可用。</translation>
        </message>
        <message>
            <source>The track was stored already without a person; now it is known whose it is.</source>
            <translation>该轨迹原先未对应到人，现已确定归属。</translation>
        </message>
        <message>
            <source>The tracks contradict each other: perhaps two programs write under one name, and it cannot be told which tracks are which. Look at the map, and untick the files below that an answer is not for.</source>
            <translation>各条轨迹互相矛盾：可能有两种程序用了同一个名称，无法判断哪些轨迹属于哪一种。请对照地图，并在下面取消勾选不适用的文件。</translation>
        </message>
        <message>
            <source>The tracks of the day.</source>
            <translation>当天的各条轨迹。</translation>
        </message>
        <message>
            <source>The uid of one target; empty for all figures of the plan.</source>
            <translation>某项指标的标识；留空为方案的全部指标。</translation>
        </message>
        <message>
            <source>The uid of the entry.</source>
            <translation>该条登记的唯一标识。</translation>
        </message>
        <message>
            <source>The uid of the rule in the table of rules.</source>
            <translation>规则表中该规则的唯一标识。</translation>
        </message>
        <message>
            <source>The uid of the target, or its indicator in the plan that was read last.</source>
            <translation>指标的标识，或最近读入的方案中的指标名称。</translation>
        </message>
        <message>
            <source>The uid of the track, as the attribute table of tracks has it.</source>
            <translation>轨迹的 uid，见“轨迹”图层的属性表。</translation>
        </message>
        <message>
            <source>The unit has emptied the cell.</source>
            <translation>单位把这一格清空了。</translation>
        </message>
        <message>
            <source>The unit is printed for a vacant post</source>
            <translation>空缺时印责任单位</translation>
        </message>
        <message>
            <source>The units that report, separated by 、; empty for all units of the task.</source>
            <translation>填报的单位，用顿号隔开；不填为该任务的全部单位。</translation>
        </message>
        <message>
            <source>The units were taken from the heading “{heading}”.</source>
            <translation>单位取自上级标题“{heading}”。</translation>
        </message>
        <message>
            <source>The values are no JSON object. Write them in curly brackets, key and value in quotation marks.</source>
            <translation>这里须为 JSON 对象：写在花括号中，键和值加引号。</translation>
        </message>
        <message>
            <source>The verdict of the rule counts again.</source>
            <translation>恢复按规则判定。</translation>
        </message>
        <message>
            <source>The verdict of the rule stays; both are printed.</source>
            <translation>规则的判定保留，两者都会打印。</translation>
        </message>
        <message>
            <source>The village has {count} grids already. Those with posts or boards live on in the grid that has most of their ground; others that are in the way are deleted (their outlines stay in the change log). Go on?</source>
            <translation>该村已有 {count} 个网格。有岗位或公示牌的网格由占其大部分的新网格接续；其余有冲突的将被删除（原图形保留在变更记录中）。是否继续？</translation>
        </message>
        <message>
            <source>The village has {count} grids already; {kept} of the proposed ones continue them under their codes.</source>
            <translation>该村已有 {count} 个网格；方案中有 {kept} 个沿用其编号。</translation>
        </message>
        <message>
            <source>The way that counts.</source>
            <translation>计入里程的路线。</translation>
        </message>
        <message>
            <source>The whole track lies more than 300 km from the county. Check the coordinates, or whose file it is.</source>
            <translation>整条轨迹距本县300公里以上。请检查坐标，或确认文件是否属于本县。</translation>
        </message>
        <message>
            <source>The windows of this day are judged, with what was done by then. Empty: today.</source>
            <translation>统计该日所在的考核期，只计截至该日的巡林。留空为今天。</translation>
        </message>
        <message>
            <source>The windows of this day, with what was done by then.</source>
            <translation>按该日所在的考核期统计截至该日的巡林。</translation>
        </message>
        <message>
            <source>The workbook that is written.</source>
            <translation>写出的工作簿。</translation>
        </message>
        <message>
            <source>The workbook that is written; without it chiefs are only judged.</source>
            <translation>输出的工作簿；不填则只统计。</translation>
        </message>
        <message>
            <source>The workbook to write.</source>
            <translation>要写入的工作簿。</translation>
        </message>
        <message>
            <source>The years of “{indicator}” do not add up to {total} {unit} (difference {side}{difference}). Correct one of them, or leave one year without a figure.</source>
            <translation>“{indicator}”各年度相加不等于 {total} {unit}（差 {side}{difference}）。请改正其中一年，或让一年不写数。</translation>
        </message>
        <message>
            <source>Their numbers, separated by commas.</source>
            <translation>编号，用逗号分隔。</translation>
        </message>
        <message>
            <source>Their uids, separated by commas.</source>
            <translation>标识，用逗号分隔。</translation>
        </message>
        <message>
            <source>There are neither tracks nor platform figures of {month}: everybody in post is shown without a patrol. Import them first, if there should be some.</source>
            <translation>{month}既没有轨迹也没有平台数据：在岗人员都按没有巡护列出。如果应当有，请先导入。</translation>
        </message>
        <message>
            <source>There are no areas with an outline on that day. Import or draw them in the dock “Areas” first.</source>
            <translation>该日没有带图形的责任区。请先在“责任区”面板导入或绘制。</translation>
        </message>
        <message>
            <source>There are no blind spots in the county file. Compute coverage and blind spots first.</source>
            <translation>县库中还没有盲区数据。请先计算巡护覆盖率与盲区。</translation>
        </message>
        <message>
            <source>There are no key places yet. Import them, draw them in the layers 重点部位 and 重点线路, or draw overlay areas in the dock “Areas”.</source>
            <translation>还没有重点部位。请导入，或在“重点部位”“重点线路”图层中绘制，或在“责任区”面板绘制重点区域。</translation>
        </message>
        <message>
            <source>There are no key places yet; they are imported on the tab of coverage.</source>
            <translation>还没有重点部位；请在“覆盖”页导入。</translation>
        </message>
        <message>
            <source>There are no photos there. Choose photos (JPG, PNG, TIFF) or a folder with photos in it.</source>
            <translation>这里没有照片。请选择照片（JPG、PNG、TIFF）或存放照片的文件夹。</translation>
        </message>
        <message>
            <source>There are no tracks yet. Import a folder of tracks, or drop it here.</source>
            <translation>还没有轨迹。请导入轨迹文件夹，或拖到这里。</translation>
        </message>
        <message>
            <source>There are no tracks yet. Import them first.</source>
            <translation>还没有轨迹，请先导入。</translation>
        </message>
        <message>
            <source>There are persons called {name} with {count} different phone numbers.</source>
            <translation>有{count}个不同的电话登记为“{name}”。</translation>
        </message>
        <message>
            <source>There are several places “{place}”. Give the town too, or the code of the area.</source>
            <translation>“{place}”不止一处。请同时填写乡镇，或填写责任区编码。</translation>
        </message>
        <message>
            <source>There are tracks of {days} days only, and a blind spot is what was not visited for {unseen} days: take the blind spots as a first hint.</source>
            <translation>轨迹记录只有{days}天，而盲区是连续{unseen}天无人到达的地方：此次盲区仅供参考。</translation>
        </message>
        <message>
            <source>There are unsaved edits in: {layers}. Save or discard them first.</source>
            <translation>以下图层有未保存的编辑：{layers}。请先保存或放弃。</translation>
        </message>
        <message>
            <source>There are {count} places called {place}. Write the town beside it.</source>
            <translation>有{count}个叫{place}的地方。请一并写明乡镇。</translation>
        </message>
        <message>
            <source>There are {times} times for {points} points; those without a time are kept.</source>
            <translation>{points} 个点只有 {times} 个时间，没有时间的点也保留。</translation>
        </message>
        <message>
            <source>There is a folder {folder} with other documents already. Choose an empty folder for the copy.</source>
            <translation>目标位置已有存放其他文件的“{folder}”文件夹，请为副本选择空文件夹。</translation>
        </message>
        <message>
            <source>There is a record of {name} of {day} at this place already. Change that one, or write another place.</source>
            <translation>{name}{day}在该地点已有一条记录。请修改那一条，或写明另一地点。</translation>
        </message>
        <message>
            <source>There is another {name} with another phone number or place; this one is taken as a person of his own. Check it.</source>
            <translation>县库中另有同名的{name}（电话或地点不同），按另一人录入，请核对。</translation>
        </message>
        <message>
            <source>There is neither a track nor a figure of a platform in {months}: they are shown empty and not judged.</source>
            <translation>{months}既没有轨迹，也没有平台数据：只列出，不作结论。</translation>
        </message>
        <message>
            <source>There is neither a track nor a figure of a platform in {month}: nothing is printed, or everybody would be named as not having patrolled. Import the tracks of the month first.</source>
            <translation>{month}既没有轨迹，也没有平台数据：不予输出，否则所有人都会被列为未巡护。请先导入当月轨迹。</translation>
        </message>
        <message>
            <source>There is no area of the level “{level}” below {area}. Choose another level.</source>
            <translation>{area}以下没有“{level}”这一级。请选择另一级。</translation>
        </message>
        <message>
            <source>There is no area to print a page of. Import or draw areas first, or choose another level.</source>
            <translation>没有可打印的责任区。请先导入或绘制责任区，或换一个级别。</translation>
        </message>
        <message>
            <source>There is no area with the code or name “{area}” that has an outline.</source>
            <translation>没有编号或名称为“{area}”且带图形的责任区。</translation>
        </message>
        <message>
            <source>There is no area with the code {area_code} on this level. Check the code, or import the area first.</source>
            <translation>该级别没有编号为 {area_code} 的责任区。请核对编号，或先导入该责任区。</translation>
        </message>
        <message>
            <source>There is no area with the code {area_code}. Correct the code, or import the area first.</source>
            <translation>没有编码为 {area_code} 的责任区。请改正编码，或先导入该责任区。</translation>
        </message>
        <message>
            <source>There is no area with the code {code} in this county. Correct the code.</source>
            <translation>本县没有编码为{code}的责任区。请改正编码。</translation>
        </message>
        <message>
            <source>There is no area “{area}” in the county file. Check the code in the tree of areas.</source>
            <translation>县库中没有责任区“{area}”。请在责任区树中核对代码。</translation>
        </message>
        <message>
            <source>There is no area “{area}”. Write its code as in the tree of areas.</source>
            <translation>没有“{area}”这个责任区。请按责任区树中的代码填写。</translation>
        </message>
        <message>
            <source>There is no area “{area}”. Write its code or its name.</source>
            <translation>没有责任区“{area}”。请写编号或名称。</translation>
        </message>
        <message>
            <source>There is no board {number} in the register. Check the number.</source>
            <translation>台账中没有公示牌 {number}。请核对编号。</translation>
        </message>
        <message>
            <source>There is no change of posts that could be undone.</source>
            <translation>没有可以撤销的人事变动。</translation>
        </message>
        <message>
            <source>There is no change of tasks that could be undone.</source>
            <translation>没有可以撤销的任务改动。</translation>
        </message>
        <message>
            <source>There is no change of the shares that could be undone.</source>
            <translation>没有可以撤销的分解改动。</translation>
        </message>
        <message>
            <source>There is no column “{column}”. Paste it from Excel first. Known: {known}.</source>
            <translation>没有名为“{column}”的列，请先从 Excel 粘贴。已有：{known}。</translation>
        </message>
        <message>
            <source>There is no compartment (小班) in {area}. Import the compartments first; grids follow their boundaries.</source>
            <translation>{area}内没有小班。请先导入小班；网格沿小班界线划分。</translation>
        </message>
        <message>
            <source>There is no file in the archive that could hold tracks.</source>
            <translation>压缩包里没有可能是轨迹的文件。</translation>
        </message>
        <message>
            <source>There is no file in “{input}” that could hold tracks. Choose the folder that the rangers’ tracks lie in.</source>
            <translation>“{input}”里没有可能是轨迹的文件。请选择护林员轨迹所在的文件夹。</translation>
        </message>
        <message>
            <source>There is no free ground of the level “{level}” inside what you drew. Choose another level, or split an area that is there.</source>
            <translation>所绘范围内“{level}”一级已无空余地块。请另选级别，或分割已有的责任区。</translation>
        </message>
        <message>
            <source>There is no gap at this place. Click into ground that no area of this level has, inside its parent.</source>
            <translation>此处没有空隙。请在上级范围内、本级责任区都未覆盖的地方点击。</translation>
        </message>
        <message>
            <source>There is no gap: all this ground belongs to an area already. Click into a gap.</source>
            <translation>此处没有空隙：全部土地已属于某个责任区。请点在空隙内。</translation>
        </message>
        <message>
            <source>There is no kind of document “{kind}”. Choose one of {known}, or leave it empty.</source>
            <translation>没有“{kind}”这种文件类型。请从 {known} 中选择，或不填。</translation>
        </message>
        <message>
            <source>There is no layer in “{input}”. Choose shapefiles, GeoPackages, GeoJSON or KML, or a folder of them.</source>
            <translation>“{input}”中没有图层。请选择shp、gpkg、geojson或kml文件，或存放它们的文件夹。</translation>
        </message>
        <message>
            <source>There is no level “{level}”. Choose one of {known}, or leave it empty.</source>
            <translation>没有“{level}”这一级别。请从 {known} 中选择，或不填。</translation>
        </message>
        <message>
            <source>There is no method “{method}”.</source>
            <translation>没有“{method}”这种方法。</translation>
        </message>
        <message>
            <source>There is no month to print yet.</source>
            <translation>还没有可输出的月份。</translation>
        </message>
        <message>
            <source>There is no place to split to.</source>
            <translation>没有可以分解到的地方。</translation>
        </message>
        <message>
            <source>There is no place “{place}” at this level; not taken.</source>
            <translation>本级没有“{place}”，未收。</translation>
        </message>
        <message>
            <source>There is no place “{place}” in the county.</source>
            <translation>县库中没有“{place}”。</translation>
        </message>
        <message>
            <source>There is no place “{place}”. Correct the name, or give the code of the area.</source>
            <translation>没有找到“{place}”。请改正名称，或填写责任区编码。</translation>
        </message>
        <message>
            <source>There is no post for the list “{title}” on {day}. Choose another level, town or role, or import the roster first.</source>
            <translation>{day}没有可列入《{title}》的岗位。请改选级别、乡镇或角色，或先导入花名册。</translation>
        </message>
        <message>
            <source>There is no post “{post}”. Write the code or name of the area and the role, as “上村 林长”.</source>
            <translation>没有岗位“{post}”。请写责任区编号或名称加角色，如“上村 林长”。</translation>
        </message>
        <message>
            <source>There is no print template “{template}”. Correct its name in the profile.</source>
            <translation>没有名为“{template}”的打印模板，请改正县情参数中的模板名称。</translation>
        </message>
        <message>
            <source>There is no problem with the number {number}. Leave the number empty for a new one.</source>
            <translation>没有编号为{number}的问题。新问题请把编号留空。</translation>
        </message>
        <message>
            <source>There is no profile “{profile}”. Choose one from the list.</source>
            <translation>没有县情参数“{profile}”，请从列表中选择。</translation>
        </message>
        <message>
            <source>There is no responsibility area of the level {level}. Import the divisions first.</source>
            <translation>没有{level}责任区，请先导入行政区划。</translation>
        </message>
        <message>
            <source>There is no rule for patrols of chiefs on {day}. Choose a preset under “Rules” first.</source>
            <translation>{day}没有适用的林长巡林规则。请先在“规则”中选用一套预设。</translation>
        </message>
        <message>
            <source>There is no source “{source}” in this county. Open “Sources” again to see those that there are.</source>
            <translation>本县没有来源“{source}”。请重新打开“来源”查看现有来源。</translation>
        </message>
        <message>
            <source>There is no space left for “{file}”. Free some disk space and try again; nothing was changed.</source>
            <translation>磁盘空间不足，写不下“{file}”。请清理磁盘后重试；没有改动任何内容。</translation>
        </message>
        <message>
            <source>There is no such difference any more: {ids}. Compare the tables again.</source>
            <translation>已没有这些差异：{ids}。请重新比对。</translation>
        </message>
        <message>
            <source>There is no table of patrols or problems in “{file}”. Check that it is the right file, with a header row that names day and person.</source>
            <translation>“{file}”中没有巡林或问题表格。请确认文件是否正确，表头须有日期、姓名等列。</translation>
        </message>
        <message>
            <source>There is no target {target} in the county file.</source>
            <translation>县库中没有指标 {target}。</translation>
        </message>
        <message>
            <source>There is no town or village {place} in this county. Correct the name, or the column.</source>
            <translation>本县没有乡镇或村“{place}”。请改正名称，或核对所在列。</translation>
        </message>
        <message>
            <source>There is no town with the code {town} in the county. Choose the town from the list.</source>
            <translation>本县没有代码为{town}的乡镇。请从列表中选择乡镇。</translation>
        </message>
        <message>
            <source>There is no track in {period}. Import the tracks of that time first, or choose another period.</source>
            <translation>{period}没有轨迹。请先导入该时段的轨迹，或另选时段。</translation>
        </message>
        <message>
            <source>There is no track “{track}” in this source. Open “Sources” again to see those that there are.</source>
            <translation>该来源中没有轨迹“{track}”。请重新打开“来源”查看现有轨迹。</translation>
        </message>
        <message>
            <source>There is no vector file in the folder “{folder}”. Choose a folder with shapefiles, GeoPackages or GeoJSON files.</source>
            <translation>文件夹“{folder}”里没有矢量文件。请选择存有 Shapefile、GeoPackage 或 GeoJSON 的文件夹。</translation>
        </message>
        <message>
            <source>There is nobody called “{person}” in the county file. Check the name, or import the roster.</source>
            <translation>县库中没有“{person}”。请核对姓名，或先导入花名册。</translation>
        </message>
        <message>
            <source>There is nobody called “{person}” in the roster.</source>
            <translation>花名册中没有“{person}”。</translation>
        </message>
        <message>
            <source>There is nothing to print on this board.</source>
            <translation>此牌没有可印制的内容。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的操作。</translation>
        </message>
        <message>
            <source>There is nothing to undo: no rule, overrule, leave or warning was entered, or all of it is undone.</source>
            <translation>没有可撤销的操作：没有保存过规则、人工认定、请假或预警，或者都已撤销。</translation>
        </message>
        <message>
            <source>There is nothing to undo: the change log has no change “{batch}” of people and posts.</source>
            <translation>没有可撤销的内容：变更记录中没有人员岗位变动“{batch}”。</translation>
        </message>
        <message>
            <source>There is “{post}” already. Let a successor arrive or a further holder join, or write another title.</source>
            <translation>已有“{post}”。请用“接任”或“岗位增加任职人”，或填写另外的职务。</translation>
        </message>
        <message>
            <source>There was no room on the map for: {names}.</source>
            <translation>示意图上排不下：{names}。</translation>
        </message>
        <message>
            <source>These areas have a history. They end on the day below and become part of {keep}; their posts and tenures are closed with that day when you save. What they had stays with them: a past date shows it, and their codes are never given again.</source>
            <translation>以下责任区已有历史记录。它们将在所选日期撤销并入{keep}；保存时，其岗位和任职按该日结束。原有记录随原责任区保留，选择过去的日期即可查看；原编号不再启用。</translation>
        </message>
        <message>
            <source>These cells could not be read and were left out: {cells}.</source>
            <translation>以下单元格读不出来，未收入：{cells}。</translation>
        </message>
        <message>
            <source>These grids have a history, and none of the new ones goes on with them. They end on the day below; their posts and tenures are closed with that day. What they had stays with them: a past date shows it, and their codes are never given again.</source>
            <translation>以下网格有历史记录，新方案中没有网格接续。它们自下面的日期起撤销，其岗位和任期同日结束。原有记录仍归其所有：查看过去日期时可见，编号不再使用。</translation>
        </message>
        <message>
            <source>They are one person entered twice, or one number is wrong. Compare the cards.</source>
            <translation>可能是同一人重复登记，或其中一个号码有误，请核对证件。</translation>
        </message>
        <message>
            <source>This area is not there any more. Choose another one in the tree.</source>
            <translation>该责任区已不存在。请在目录树中另选一个。</translation>
        </message>
        <message>
            <source>This change cannot be undone any more: a later one touched the same rows ({table}, {at}, {who}). Undo that one first. Nothing was changed.</source>
            <translation>该变动已不能撤销：之后又有变动修改了相同的记录（{table}，{at}，{who}）。请先撤销后来的变动。未作任何更改。</translation>
        </message>
        <message>
            <source>This change cannot be undone any more: “{by}” refers to what it made in “{table}”. Nothing was changed.</source>
            <translation>该变动已不能撤销：“{by}”引用了它在“{table}”中新增的记录。未作任何更改。</translation>
        </message>
        <message>
            <source>This change cannot be undone here, because it also wrote: {tables}. Nothing was changed.</source>
            <translation>该变动不能在这里撤销，因为它还写入了：{tables}。未作任何更改。</translation>
        </message>
        <message>
            <source>This change has been undone already. Nothing was changed.</source>
            <translation>该变动已经撤销过。未作任何更改。</translation>
        </message>
        <message>
            <source>This county keeps no ID numbers. Export without them, or set people.id_numbers to true in the profile.</source>
            <translation>本县未登记身份证号。请不带身份证号导出，或在县情参数中把 people.id_numbers 设为 true。</translation>
        </message>
        <message>
            <source>This entry is not in the county any more.</source>
            <translation>这条登记已不在县库中。</translation>
        </message>
        <message>
            <source>This fault is no longer there. Check again to see what is left.</source>
            <translation>此问题已不存在，请重新核查。</translation>
        </message>
        <message>
            <source>This forbids it</source>
            <translation>不能执行的原因</translation>
        </message>
        <message>
            <source>This is a county file (县库), not tracks. Open it from the menu instead.</source>
            <translation>这是县库文件，不是轨迹。请从菜单打开它。</translation>
        </message>
        <message>
            <source>This is no GPX file. Check whether the right file was exported, or export it again as GPX.</source>
            <translation>这不是 GPX 文件。请检查是否导出了正确的文件，或重新导出为 GPX。</translation>
        </message>
        <message>
            <source>This is no GPX file: it begins with &lt;{root}&gt;. Export the track as GPX and import that.</source>
            <translation>这不是 GPX 文件（开头是 &lt;{root}&gt;）。请把轨迹导出为 GPX 后再导入。</translation>
        </message>
        <message>
            <source>This is no GeoJSON file with tracks. Check whether the right file was exported.</source>
            <translation>这不是含轨迹的 GeoJSON 文件。请检查是否导出了正确的文件。</translation>
        </message>
        <message>
            <source>This is no KML file. Check whether the right file was exported, or export it again as KML.</source>
            <translation>这不是 KML 文件。请检查是否导出了正确的文件，或重新导出为 KML。</translation>
        </message>
        <message>
            <source>This is no OziExplorer track file. Export the track as GPX and import that.</source>
            <translation>这不是 OziExplorer 轨迹文件。请把轨迹导出为 GPX 后再导入。</translation>
        </message>
        <message>
            <source>This is not a date. Write it as 2024-05-16.</source>
            <translation>这不是日期，请写成 2024-05-16。</translation>
        </message>
        <message>
            <source>This is the only column set; make another one first.</source>
            <translation>这是唯一的表样，请先另建一个。</translation>
        </message>
        <message>
            <source>This month has not been judged yet.</source>
            <translation>本月尚未判定。</translation>
        </message>
        <message>
            <source>This month has not been judged yet. Press “Judge”.</source>
            <translation>本月尚未判定。请点“判定”。</translation>
        </message>
        <message>
            <source>This person is not in the county any more.</source>
            <translation>此人已不在县库中。</translation>
        </message>
        <message>
            <source>This person is not in the roster. Choose somebody of the list.</source>
            <translation>名册里没有此人，请从列表中选择。</translation>
        </message>
        <message>
            <source>This rule asks for figures that are not stored: tracks are read, which takes a while.</source>
            <translation>这条规则所要的数据没有存储，须读取轨迹，需要一些时间。</translation>
        </message>
        <message>
            <source>This rule is not in the county any more. Open “Rules…” again.</source>
            <translation>这条规则已不在县库中。请重新打开“规则…”。</translation>
        </message>
        <message>
            <source>This sheet has no table of people; its {count} rows were passed over.</source>
            <translation>这张工作表中没有人员表，其 {count} 行未导入。</translation>
        </message>
        <message>
            <source>This track has no times, so there is no speed.</source>
            <translation>这条轨迹没有时间，画不出速度。</translation>
        </message>
        <message>
            <source>This track is not in the county any more. Choose another day.</source>
            <translation>县库里已没有这条轨迹，请另选一天。</translation>
        </message>
        <message>
            <source>Three levels: county, town, village</source>
            <translation>三级：县、乡镇、村</translation>
        </message>
        <message>
            <source>Through the whole table</source>
            <translation>全表连续编号</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>全不选</translation>
        </message>
        <message>
            <source>Ticked: {names}</source>
            <translation>已选：{names}</translation>
        </message>
        <message>
            <source>Ticks all rows that are shown and can be done.</source>
            <translation>勾选当前显示且可以采用的所有行。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Time at least</source>
            <translation>时长不少于</translation>
        </message>
        <message>
            <source>Time in all</source>
            <translation>总时长</translation>
        </message>
        <message>
            <source>Time inside</source>
            <translation>区内时长</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>时刻</translation>
        </message>
        <message>
            <source>Time of the platform</source>
            <translation>平台时长</translation>
        </message>
        <message>
            <source>Time of the point</source>
            <translation>点的时间</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>Time, way and visits in each cell of a grid in a period: from the cleaned tracks, step by step, nothing across gaps. Visits are person-days. The cells of a county are always the same ones, so that months can be added. The county file is only read.</source>
            <translation>统计时段内每个格网的巡护时长、里程和人日：按清洗后轨迹逐段分配，中断处不计。到访以人日计。同一县的格网位置固定，各月可以相加。只读县库。</translation>
        </message>
        <message>
            <source>Time, way or visits by cell, as a layer on the map.</source>
            <translation>按格网统计时长、里程或人日，作为图层显示。</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>任职沿革</translation>
        </message>
        <message>
            <source>Tiny part</source>
            <translation>碎小部分</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Title and content</source>
            <translation>名称和内容</translation>
        </message>
        <message>
            <source>Title of the back</source>
            <translation>背面标题</translation>
        </message>
        <message>
            <source>Title of the plan; empty for the one that was read last.</source>
            <translation>方案标题；留空则取最近读取的方案。</translation>
        </message>
        <message>
            <source>Title of the post</source>
            <translation>岗位职务</translation>
        </message>
        <message>
            <source>Title of the successor</source>
            <translation>接任人职务</translation>
        </message>
        <message>
            <source>Title or file name of a document of the area.</source>
            <translation>该责任区某文件的标题或文件名。</translation>
        </message>
        <message>
            <source>Title, {month} is the month</source>
            <translation>标题（{month} 为月份）</translation>
        </message>
        <message>
            <source>Titles, the longest that fits</source>
            <translation>标题（由长到短）</translation>
        </message>
        <message>
            <source>To</source>
            <translation>止</translation>
        </message>
        <message>
            <source>To Excel…</source>
            <translation>导出 Excel…</translation>
        </message>
        <message>
            <source>To Word…</source>
            <translation>导出 Word…</translation>
        </message>
        <message>
            <source>To a chief</source>
            <translation>送林长</translation>
        </message>
        <message>
            <source>To a unit</source>
            <translation>送单位</translation>
        </message>
        <message>
            <source>To be answered</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>To be answered within (days)</source>
            <translation>反馈时限（天）</translation>
        </message>
        <message>
            <source>To be answered: There are {count} persons called {name} there. Give the phone number.</source>
            <translation>待确认：那里有 {count} 个{name}，请填写电话以便区分。</translation>
        </message>
        <message>
            <source>To be answered: {name} has the ID number of {other}. Say in the preview whether it is the same person.</source>
            <translation>待确认：{name}的身份证号与{other}相同，请在预览中确认是否为同一人。</translation>
        </message>
        <message>
            <source>To be answered: {name} is known at this post of {area} with another phone number. If the number has changed, change it in the person’s record; if it is another person, end the former tenure first.</source>
            <translation>待确认：{area}该岗位的{name}在县库中是另一个电话。若换了号码，请在人员信息中修改；若是同名的另一人，请先结束原任职。</translation>
        </message>
        <message>
            <source>To be answered: {name} may be {other}, who is known with the same phone or at the same post. Say in the preview whether it is the same person.</source>
            <translation>待确认：{name} 可能就是库中电话或岗位相同的 {other}。请在预览中指明是否同一人。</translation>
        </message>
        <message>
            <source>To be known</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>To be mended</source>
            <translation>需处理</translation>
        </message>
        <message>
            <source>To be renewed</source>
            <translation>需更换</translation>
        </message>
        <message>
            <source>To be solved by</source>
            <translation>整改时限</translation>
        </message>
        <message>
            <source>To be solved within (days)</source>
            <translation>整改时限（天）</translation>
        </message>
        <message>
            <source>To fit, the names were printed {names} mm and other text {text} mm high.</source>
            <translation>为排下全部内容，姓名字高缩为 {names} 毫米，其他文字缩为 {text} 毫米。</translation>
        </message>
        <message>
            <source>To fit, the text of the back was printed {text} mm high.</source>
            <translation>为放得下，背面文字字高为 {text} 毫米。</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>送哪些人</translation>
        </message>
        <message>
            <source>Together with {person} all the way, about {metres} m apart.</source>
            <translation>疑点：与{person}全程同行，相距约 {metres} 米。</translation>
        </message>
        <message>
            <source>Too many mu</source>
            <translation>管护面积超限</translation>
        </message>
        <message>
            <source>Too near each other</source>
            <translation>相距过近</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>乡镇</translation>
        </message>
        <message>
            <source>Town and village</source>
            <translation>乡镇和村</translation>
        </message>
        <message>
            <source>Town boards</source>
            <translation>乡镇级公示牌</translation>
        </message>
        <message>
            <source>Town or village</source>
            <translation>乡镇或村</translation>
        </message>
        <message>
            <source>Town, name, word …</source>
            <translation>乡镇、姓名、关键词…</translation>
        </message>
        <message>
            <source>Town, village and grid polygons; files and folders can be dropped here too.</source>
            <translation>乡镇、村、网格面；也可把文件或文件夹拖到这里。</translation>
        </message>
        <message>
            <source>Towns</source>
            <translation>乡镇</translation>
        </message>
        <message>
            <source>Towns of the month; rates and valid days over the last twelve months.</source>
            <translation>本月各乡镇情况；近十二个月的三项比率和有效巡护人日。</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>轨迹</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>轨迹</translation>
        </message>
        <message>
            <source>Tracks (GPX, KML, 奥维, tables, shapefiles …) and platform tables in folders and archives; folders and files can be dropped here too.</source>
            <translation>文件夹和压缩包中的轨迹（GPX、KML、奥维、表格、shapefile 等）和平台表；也可以把文件夹和文件拖到这里。</translation>
        </message>
        <message>
            <source>Tracks and areas</source>
            <translation>轨迹归属</translation>
        </message>
        <message>
            <source>Tracks and tables</source>
            <translation>轨迹和表格</translation>
        </message>
        <message>
            <source>Tracks changed</source>
            <translation>改动的轨迹</translation>
        </message>
        <message>
            <source>Tracks of {count} sources belong to nobody yet: see “Sources…”.</source>
            <translation>有 {count} 个来源的轨迹还没有归属，请看“来源…”。</translation>
        </message>
        <message>
            <source>Tracks on foot</source>
            <translation>徒步轨迹</translation>
        </message>
        <message>
            <source>Tracks without a person</source>
            <translation>无归属轨迹</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培训情况</translation>
        </message>
        <message>
            <source>Try out a patrol rule on a month</source>
            <translation>在一个月上试算巡护规则</translation>
        </message>
        <message>
            <source>Tu</source>
            <translation>二</translation>
        </message>
        <message>
            <source>Two change places</source>
            <translation>两人对调</translation>
        </message>
        <message>
            <source>Two columns with the places’ names and the figures, or the figures alone in the order of the table.</source>
            <translation>地名和数两列，或只有按表中顺序排列的数。</translation>
        </message>
        <message>
            <source>Two programs write under this name. This line is about {tracks} of its tracks only; the answer is given for the files that are ticked below, and remembered for the people who walked them.</source>
            <translation>有两种程序用了这个名称。本行只涉及其中 {tracks} 条轨迹；选择只对下面勾选的文件生效，并按人员记住。</translation>
        </message>
        <message>
            <source>Two rules judge the same people on {day}: “{one}” and “{two}”. Open “Rules…” and end one of them before the other begins, or name the towns that each is for.</source>
            <translation>{day}有两条规则同时适用于同样的人：“{one}”和“{two}”。请在“规则…”中让其中一条在另一条启用之前停用，或者分别写明各适用于哪些乡镇。</translation>
        </message>
        <message>
            <source>Two surveys of one border may differ by (m)</source>
            <translation>同一界线两次采集的容差（米）</translation>
        </message>
        <message>
            <source>Types in a problem.</source>
            <translation>登记一个问题。</translation>
        </message>
        <message>
            <source>Types in one patrol.</source>
            <translation>登记一次巡林。</translation>
        </message>
        <message>
            <source>UTC</source>
            <translation>UTC</translation>
        </message>
        <message>
            <source>Uid of the area, where it was chosen.</source>
            <translation>所选责任区的标识。</translation>
        </message>
        <message>
            <source>Uids of persons, separated by commas; empty: all.</source>
            <translation>人员标识，用逗号分隔；留空为全部。</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>未变</translation>
        </message>
        <message>
            <source>Unchanged rows too</source>
            <translation>同时显示未变行</translation>
        </message>
        <message>
            <source>Under warnings</source>
            <translation>预警期间</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Under “{heading}” the plan announces {said}, but lists {found}; check the original.</source>
            <translation>“{heading}”之下写的是“{said}”，实际列出 {found} 项；请核对原文。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undo a change of tasks</source>
            <translation>撤销任务改动</translation>
        </message>
        <message>
            <source>Undo change of posts</source>
            <translation>撤销人事变动</translation>
        </message>
        <message>
            <source>Undo last change</source>
            <translation>撤销上一次变动</translation>
        </message>
        <message>
            <source>Undo the last change of posts ({what})?</source>
            <translation>撤销上一次人事变动（{what}）？</translation>
        </message>
        <message>
            <source>Undo the last change of records or problems</source>
            <translation>撤销上一次巡林、问题操作</translation>
        </message>
        <message>
            <source>Undo the last change of rules, overrules or leave</source>
            <translation>撤销上一次规则、认定或请假操作</translation>
        </message>
        <message>
            <source>Undo the last change of the shares</source>
            <translation>撤销上一次分解改动</translation>
        </message>
        <message>
            <source>Undo this change</source>
            <translation>撤销此项变更</translation>
        </message>
        <message>
            <source>Undo “{what}” wholly, with everything that it changed?</source>
            <translation>整项撤销“{what}”，包括它所做的全部变更？</translation>
        </message>
        <message>
            <source>Undo: {what}</source>
            <translation>撤销上一次变动（{what}）</translation>
        </message>
        <message>
            <source>Undoes one change of posts (or another batch of people and posts, as a roster) by the change log: what it added goes, what it changed is as before. It refuses where a later change touched the same rows, and is itself in the change log.</source>
            <translation>按变更记录撤销一次人事变动（或花名册导入等人员岗位批次）：新增的删除，修改的恢复原值。之后又有变动修改了相同记录的，不予撤销。撤销本身也记入变更记录。</translation>
        </message>
        <message>
            <source>Undoes one change of the task table, of progress or of returned tables wholly, unless something was changed since that builds upon it. The change log keeps both.</source>
            <translation>把任务表、进度或回收的一次改动整体撤销；之后又有改动依赖它时不能撤销。变更记录两次都保留。</translation>
        </message>
        <message>
            <source>Undoes the last change of the shares, limits or progress (Ctrl+Z).</source>
            <translation>撤销上一次对分解数、限额或进度的改动（Ctrl+Z）。</translation>
        </message>
        <message>
            <source>Undoes the last import or change of records and problems.</source>
            <translation>撤销最近一次巡林记录、问题的导入或改动。</translation>
        </message>
        <message>
            <source>Undoes the last rule, overrule, leave or warning that was saved.</source>
            <translation>撤销上一次保存的规则、人工认定、请假或预警。</translation>
        </message>
        <message>
            <source>Undoes the last saved rule, decision about a day, leave, exempt days or warning, unless somebody has changed the same rows since.</source>
            <translation>撤销上一次保存的规则、人工认定、请假、免巡日或预警；若同一行后来又被改过则不能撤销。</translation>
        </message>
        <message>
            <source>Undoes the last split, lock, limit, pasted column or report of progress by the change log. It refuses where a later change touched the same rows, and is itself in the change log.</source>
            <translation>按变更记录撤销上一次分解、锁定、限额、粘贴的列或进度填报。后来又改过同一行时不撤销；撤销本身也记入变更记录。</translation>
        </message>
        <message>
            <source>Undoes the latest import, entry, change or deletion of chiefs’ patrols or problems by the change log; once more undoes the one before. It refuses where somebody has changed the same rows since.</source>
            <translation>按变更记录撤销最近一次巡林记录或问题的导入、登记、修改、删除；再执行一次撤销更前一次。其后有人改过同样的行则拒绝。</translation>
        </message>
        <message>
            <source>Undone: {count} entries of the change log.</source>
            <translation>已撤销：变更记录 {count} 条。</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>已撤销：{what}</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Unit of a new person</source>
            <translation>新增人员单位</translation>
        </message>
        <message>
            <source>Unit of a new successor</source>
            <translation>新增接任人单位</translation>
        </message>
        <message>
            <source>Unit of areas</source>
            <translation>面积单位</translation>
        </message>
        <message>
            <source>Unit of the recorded area</source>
            <translation>登记面积单位</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Units and decimals</source>
            <translation>单位与小数</translation>
        </message>
        <message>
            <source>Units or people for all selected tasks, from lists.</source>
            <translation>从列表中给所选任务指定单位或人员。</translation>
        </message>
        <message>
            <source>Unknown land class</source>
            <translation>未识别地类</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Until (exclusive)</source>
            <translation>止（不含当日）</translation>
        </message>
        <message>
            <source>Untouched problems too</source>
            <translation>一并删除未处理的问题</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Update division codes</source>
            <translation>更新区划代码</translation>
        </message>
        <message>
            <source>Update division codes…</source>
            <translation>更新区划代码…</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Use a preset of chiefs’ rules</source>
            <translation>启用林长巡林规则预设</translation>
        </message>
        <message>
            <source>Vacant</source>
            <translation>空缺</translation>
        </message>
        <message>
            <source>Vacant below</source>
            <translation>空缺（含下级）</translation>
        </message>
        <message>
            <source>Vacant only</source>
            <translation>只看空缺</translation>
        </message>
        <message>
            <source>Vacant post</source>
            <translation>空缺岗位</translation>
        </message>
        <message>
            <source>Vacant posts</source>
            <translation>空缺岗位</translation>
        </message>
        <message>
            <source>Vacant posts are printed without a name: {posts}.</source>
            <translation>空缺岗位不印姓名：{posts}。</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Valid by area</source>
            <translation>分区有效</translation>
        </message>
        <message>
            <source>Valid days</source>
            <translation>有效天数</translation>
        </message>
        <message>
            <source>Valid days by month</source>
            <translation>各月有效巡护人日</translation>
        </message>
        <message>
            <source>Valid days: {first} + {second} + {third} (上旬, 中旬, 下旬)</source>
            <translation>有效天数：上旬{first}、中旬{second}、下旬{third}</translation>
        </message>
        <message>
            <source>Valid in the window</source>
            <translation>考核期有效</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Values (JSON)</source>
            <translation>内容（JSON）</translation>
        </message>
        <message>
            <source>Vector files ({pattern})</source>
            <translation>矢量文件 ({pattern})</translation>
        </message>
        <message>
            <source>Verbs before a figure that is asked for</source>
            <translation>任务数字前的动词</translation>
        </message>
        <message>
            <source>Verdicts</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>村</translation>
        </message>
        <message>
            <source>Village boards</source>
            <translation>村级公示牌</translation>
        </message>
        <message>
            <source>Villages add up to their town’s share, where the towns have theirs already.</source>
            <translation>乡镇已有分解数时，各村之和等于所在乡镇的数。</translation>
        </message>
        <message>
            <source>Visits (person-days)</source>
            <translation>人日</translation>
        </message>
        <message>
            <source>Visits each</source>
            <translation>到点：每</translation>
        </message>
        <message>
            <source>Visits of a key place need a number of at least 1 and a window with days.</source>
            <translation>重点部位到点次数应不少于1，考核期里要有日子。</translation>
        </message>
        <message>
            <source>Visits of key places</source>
            <translation>重点部位巡护情况表</translation>
        </message>
        <message>
            <source>Visits of key places (重点部位巡护情况)</source>
            <translation>重点部位巡护情况</translation>
        </message>
        <message>
            <source>Visits of key places to Excel…</source>
            <translation>导出重点部位巡护情况…</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>蓄积量</translation>
        </message>
        <message>
            <source>Volume: that of the compartment for {own}, volume of a hectare times the area for {per_hectare}; {none} compartments on forest land have none.</source>
            <translation>蓄积量：{own} 个小班取小班蓄积，{per_hectare} 个小班取公顷蓄积乘以面积；{none} 个林地小班没有蓄积。</translation>
        </message>
        <message>
            <source>Warned of from this distance to the central meridian (degrees)</source>
            <translation>距中央经线超过多少度时提醒</translation>
        </message>
        <message>
            <source>Warned of from this distance to the county (km)</source>
            <translation>距县域超过多少公里时提醒</translation>
        </message>
        <message>
            <source>Warning from {start}.</source>
            <translation>{start}起的预警。</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Waste</source>
            <translation>林内垃圾</translation>
        </message>
        <message>
            <source>Way at least</source>
            <translation>里程不少于</translation>
        </message>
        <message>
            <source>Way at vehicle speed counts</source>
            <translation>乘车路段计入</translation>
        </message>
        <message>
            <source>Way at vehicle speed is left out unless this is chosen.</source>
            <translation>不勾选时不计乘车路段。</translation>
        </message>
        <message>
            <source>Way by vehicle</source>
            <translation>车速路段</translation>
        </message>
        <message>
            <source>Way of measuring</source>
            <translation>量算方式</translation>
        </message>
        <message>
            <source>Way of patrolling</source>
            <translation>巡林方式</translation>
        </message>
        <message>
            <source>We</source>
            <translation>三</translation>
        </message>
        <message>
            <source>Weather</source>
            <translation>天气</translation>
        </message>
        <message>
            <source>Web address before the area’s code</source>
            <translation>网址前缀（后接责任区编码）</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>West to</source>
            <translation>西至</translation>
        </message>
        <message>
            <source>Wetlands</source>
            <translation>湿地</translation>
        </message>
        <message>
            <source>Wetlands (湿地)</source>
            <translation>湿地</translation>
        </message>
        <message>
            <source>Wetlands, reserves and old trees</source>
            <translation>湿地、自然保护地和古树名木</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>What a board must have (people, chief, ranger, area, duties, supervision_phone, imprint, phones)</source>
            <translation>公示牌必备内容（people 人员、chief 林长、ranger 护林员、area 概况、duties 职责、supervision_phone 监督电话、imprint 落款、phones 电话齐全）</translation>
        </message>
        <message>
            <source>What became of the file</source>
            <translation>文件的去向</translation>
        </message>
        <message>
            <source>What becomes stale</source>
            <translation>需要更新的内容</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>变更内容</translation>
        </message>
        <message>
            <source>What changes…</source>
            <translation>查看变动…</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>计入</translation>
        </message>
        <message>
            <source>What counts as forest land</source>
            <translation>林地认定</translation>
        </message>
        <message>
            <source>What each grid consists of, with the weight of each piece; to adjust by hand.</source>
            <translation>每个网格由哪些小班组成及各块的权重，用于手工调整。</translation>
        </message>
        <message>
            <source>What goes in: safe (whatever is neither in conflict nor in doubt), all, none (only the list), or a JSON list of ids as they stand in the list of differences.</source>
            <translation>采用哪些：safe（没有冲突和疑问的）、all（全部）、none（只列清单），或差异清单中编号的 JSON 列表。</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>变动类型</translation>
        </message>
        <message>
            <source>What is added up to “{indicator}” makes {sum}{unit}, not {total}{unit}. Kept as written.</source>
            <translation>“{indicator}”的各项相加为 {sum}{unit}，与原文的 {total}{unit} 不符。已按原文保留。</translation>
        </message>
        <message>
            <source>What is overdue on this day. Empty: today.</source>
            <translation>按该日判断是否逾期。留空为今天。</translation>
        </message>
        <message>
            <source>What is packed here unpacks to more than 500 times its size; that is no track and was left out.</source>
            <translation>解压后超过原大小的 500 倍，不是轨迹文件，已略过。</translation>
        </message>
        <message>
            <source>What is remarkable</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>What is set</source>
            <translation>设置内容</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>需要处理的情况</translation>
        </message>
        <message>
            <source>What it holds: card or address</source>
            <translation>内容：card 离线名片，address 网址</translation>
        </message>
        <message>
            <source>What it is called</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>What it says, by column of the table 问题: content, kind, source, day, place, area_uid, compartment, finder, owner_uid, unit, measures, deadline, progress, note. What is left out stays as it is.</source>
            <translation>各项内容，按“问题”表的列名：content、kind、source、day、place、area_uid、compartment、finder、owner_uid、unit、measures、deadline、progress、note。未写的保持不变。</translation>
        </message>
        <message>
            <source>What kind of change it is.</source>
            <translation>属于哪一种变动。</translation>
        </message>
        <message>
            <source>What makes a day valid</source>
            <translation>怎样算有效</translation>
        </message>
        <message>
            <source>What stands in the selected area: classes, forest cover, volume; Excel.</source>
            <translation>选中责任区的森林资源：地类、覆盖率、蓄积量；可导出 Excel。</translation>
        </message>
        <message>
            <source>What the coordinates in the files are; the shift is undone.</source>
            <translation>文件中的坐标是什么；偏移将被还原。</translation>
        </message>
        <message>
            <source>What the files hold</source>
            <translation>文件内容</translation>
        </message>
        <message>
            <source>What the import changes</source>
            <translation>导入将产生的变化</translation>
        </message>
        <message>
            <source>What the newer list of codes changes</source>
            <translation>新代码表带来的变化</translation>
        </message>
        <message>
            <source>What the rule is called; empty: as the preset.</source>
            <translation>规则名称；空为同预设。</translation>
        </message>
        <message>
            <source>What the table shows</source>
            <translation>表中显示的内容</translation>
        </message>
        <message>
            <source>What the task is called:</source>
            <translation>任务名称：</translation>
        </message>
        <message>
            <source>What the units of rangers are called</source>
            <translation>护林队伍名称</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>该怎么做</translation>
        </message>
        <message>
            <source>What to know of the proposal</source>
            <translation>方案说明</translation>
        </message>
        <message>
            <source>What towns are held to</source>
            <translation>乡镇比率要求</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>进展情况</translation>
        </message>
        <message>
            <source>What was done about it</source>
            <translation>整改情况</translation>
        </message>
        <message>
            <source>What was done.</source>
            <translation>整改结果。</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>发现问题</translation>
        </message>
        <message>
            <source>What was looked at</source>
            <translation>巡林内容</translation>
        </message>
        <message>
            <source>What was seen, as “右下角褪色”.</source>
            <translation>看到的情况，如“右下角褪色”。</translation>
        </message>
        <message>
            <source>What was undone</source>
            <translation>已撤销的操作</translation>
        </message>
        <message>
            <source>What will change</source>
            <translation>将发生的变动</translation>
        </message>
        <message>
            <source>What will change, and what becomes stale:</source>
            <translation>将发生的变动和需要更新的内容：</translation>
        </message>
        <message>
            <source>What you drew has no area. Click three corners at least, then finish with the right button.</source>
            <translation>所绘图形没有面积。请至少点击三个角点，再用右键结束。</translation>
        </message>
        <message>
            <source>What you drew lies in no area of this level. Draw it inside the area.</source>
            <translation>所绘范围不在本级任何责任区内。请画在责任区内。</translation>
        </message>
        <message>
            <source>What “Read the resource archive” gave, so that it is not computed again.</source>
            <translation>“读取森林资源档案”的结果，免得重新计算。</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Where a road enters the area ({place}); next best: {others}.</source>
            <translation>道路进入责任区处（{place}）；备选：{others}。</translation>
        </message>
        <message>
            <source>Where it is from</source>
            <translation>出处</translation>
        </message>
        <message>
            <source>Where no ids are given: mend only faults of these kinds.</source>
            <translation>未给出标识时，只修复这些类型的问题。</translation>
        </message>
        <message>
            <source>Where the documents are written.</source>
            <translation>文档保存位置。</translation>
        </message>
        <message>
            <source>Where the map comes from</source>
            <translation>底图来源</translation>
        </message>
        <message>
            <source>Where the title ends is doubtful; compare with the original.</source>
            <translation>任务名称的断句存疑，请对照原件。</translation>
        </message>
        <message>
            <source>Where there is no file: number or name of a document.</source>
            <translation>没有文件时，填写文件名称或文号。</translation>
        </message>
        <message>
            <source>Where to make the county file. Give it a folder of its own.</source>
            <translation>县库建在哪里。请给它一个单独的文件夹。</translation>
        </message>
        <message>
            <source>Where to save the change sheet (变动表) with the list of boards to reprint.</source>
            <translation>变动表（附需重印公示牌清单）的保存位置。</translation>
        </message>
        <message>
            <source>Where to save the findings with their remedies.</source>
            <translation>核查结果（含处理办法）的保存位置。</translation>
        </message>
        <message>
            <source>Where to save the ledger: each file or row, accepted or not, and why.</source>
            <translation>台账存放位置：每个文件或每一行是否接受及原因。</translation>
        </message>
        <message>
            <source>Where to save the table.</source>
            <translation>表格保存位置。</translation>
        </message>
        <message>
            <source>Where to save what differs: as sent, as it is now, and as it came back.</source>
            <translation>差异清单保存到哪里：下发时、现在、返回的内容。</translation>
        </message>
        <message>
            <source>Where to save what the roster would change against the county: before and after.</source>
            <translation>变动建议表的保存位置：逐条列出现状和拟变更内容。</translation>
        </message>
        <message>
            <source>Where two programs write under one name: uids or files of the tracks the answer is for, one a line. Left empty, it is for the whole source.</source>
            <translation>同一名称下有两种程序时：填写适用的轨迹（uid 或文件名），每行一条。留空则对整个来源生效。</translation>
        </message>
        <message>
            <source>Whether the day counts or does not.</source>
            <translation>当天是否有效。</translation>
        </message>
        <message>
            <source>Which areas are listed.</source>
            <translation>列出哪一级责任区。</translation>
        </message>
        <message>
            <source>Which clock wrote the times.</source>
            <translation>时间是按哪个时钟写的。</translation>
        </message>
        <message>
            <source>Which columns the table has</source>
            <translation>任务表有哪些列</translation>
        </message>
        <message>
            <source>Which field is what, coordinate system and datum.</source>
            <translation>字段对应、坐标系和坐标基准。</translation>
        </message>
        <message>
            <source>Which list is written.</source>
            <translation>要导出的名册。</translation>
        </message>
        <message>
            <source>Which post goes where</source>
            <translation>岗位划转</translation>
        </message>
        <message>
            <source>Which units are meant?</source>
            <translation>指哪些单位？</translation>
        </message>
        <message>
            <source>Which units “{group}” means is not known; nobody got its tasks. Say who its members are.</source>
            <translation>“{group}”指哪些单位不清楚，没有发给任何单位。请说明它的成员。</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Who has answered, who is missing, and how every task stands; Excel.</source>
            <translation>哪些单位报送了、谁没有报送、各项任务的进度，导出 Excel。</translation>
        </message>
        <message>
            <source>Who has to go yet (履职跟踪提示), as an Excel table.</source>
            <translation>还须巡林的林长（履职跟踪提示清单），输出为 Excel。</translation>
        </message>
        <message>
            <source>Who is meant (JSON)</source>
            <translation>指的是谁（JSON）</translation>
        </message>
        <message>
            <source>Who is meant?</source>
            <translation>指的是谁？</translation>
        </message>
        <message>
            <source>Who is named</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Who is working here</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Who is working here…</source>
            <translation>操作人登记…</translation>
        </message>
        <message>
            <source>Who issued it, or the number of the document.</source>
            <translation>发布单位或文号。</translation>
        </message>
        <message>
            <source>Who joins</source>
            <translation>增加的任职人</translation>
        </message>
        <message>
            <source>Who leaves, is succeeded, or is the first of two: a name, or name@area where several have the name. May be left out where the post says it.</source>
            <translation>离任人、被接任人或对调的第一人：姓名；有同名时写姓名@责任区。由岗位即可确定时可不填。</translation>
        </message>
        <message>
            <source>Who looked at the boards.</source>
            <translation>实地检查的人。</translation>
        </message>
        <message>
            <source>Who need not go, and warnings</source>
            <translation>免巡与预警</translation>
        </message>
        <message>
            <source>Whole county</source>
            <translation>全县</translation>
        </message>
        <message>
            <source>Whole row</source>
            <translation>整行</translation>
        </message>
        <message>
            <source>Whole track in the cell</source>
            <translation>单元格内为整条轨迹</translation>
        </message>
        <message>
            <source>Whom it goes to</source>
            <translation>主送机关</translation>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation>向谁核对</translation>
        </message>
        <message>
            <source>Whose code, posts and history stay?</source>
            <translation>保留哪一个的编号、岗位和历史？</translation>
        </message>
        <message>
            <source>Whose table this is cannot be told: the key, the line 填报单位 and the unit in the file’s name are lost. Corrections are listed, progress is not. Begin the file’s name with the unit’s and take it in again.</source>
            <translation>看不出是哪个单位的表：编码、“填报单位”一行和文件名中的单位都没有了。更正已列出，进度没有。请把文件名改成以单位名称开头，再回收一次。</translation>
        </message>
        <message>
            <source>Whose tracks</source>
            <translation>轨迹归属</translation>
        </message>
        <message>
            <source>Whose tracks they are, and whether they are shifted (GCJ-02, BD-09).</source>
            <translation>轨迹是谁的，坐标有没有偏移（GCJ-02、BD-09）。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Why it was reported.</source>
            <translation>上报事由。</translation>
        </message>
        <message>
            <source>Why the limits admit no split</source>
            <translation>限额无法满足的原因</translation>
        </message>
        <message>
            <source>Why.</source>
            <translation>事由。</translation>
        </message>
        <message>
            <source>Why; it is printed beside the verdict of the rule.</source>
            <translation>理由；会和规则判定一起打印。</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>列宽</translation>
        </message>
        <message>
            <source>Width to each side of a key line (m)</source>
            <translation>重点线路两侧宽度（米）</translation>
        </message>
        <message>
            <source>Widths are in characters; the table always fills one page.</source>
            <translation>列宽按字符计，打印时总是占满一页宽。</translation>
        </message>
        <message>
            <source>Wild animals and plants</source>
            <translation>破坏野生动植物</translation>
        </message>
        <message>
            <source>Will be</source>
            <translation>拟变更为</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>考核期</translation>
        </message>
        <message>
            <source>Windows (JSON)</source>
            <translation>考核期（JSON）</translation>
        </message>
        <message>
            <source>With ID numbers</source>
            <translation>带身份证号</translation>
        </message>
        <message>
            <source>With options…</source>
            <translation>更多选项…</translation>
        </message>
        <message>
            <source>With phone</source>
            <translation>印电话</translation>
        </message>
        <message>
            <source>With phones</source>
            <translation>带电话</translation>
        </message>
        <message>
            <source>With the grids of rangers</source>
            <translation>印护林员网格</translation>
        </message>
        <message>
            <source>With the tracks of {month} read:</source>
            <translation>已读取{month}的轨迹：</translation>
        </message>
        <message>
            <source>With way at vehicle speed</source>
            <translation>计入乘车路段</translation>
        </message>
        <message>
            <source>With “{key}” of {value} m a county of this size has more cells than this computer can hold. Set it to {least} m or more under “County settings”.</source>
            <translation>“{key}”为{value}米时，本县的格子太多，电脑放不下。请在“县情参数”中改为{least}米或以上。</translation>
        </message>
        <message>
            <source>Withdraw the decision</source>
            <translation>撤回认定</translation>
        </message>
        <message>
            <source>Within (m)</source>
            <translation>距离不超过（米）</translation>
        </message>
        <message>
            <source>Within the shares of the level above</source>
            <translation>在上级分解数之内</translation>
        </message>
        <message>
            <source>Without a file</source>
            <translation>不附电子件</translation>
        </message>
        <message>
            <source>Without a photo</source>
            <translation>无照片</translation>
        </message>
        <message>
            <source>Without conflict</source>
            <translation>无冲突的</translation>
        </message>
        <message>
            <source>Without it the place is only told of in the ledger.</source>
            <translation>不勾选时只在台账中提示位置。</translation>
        </message>
        <message>
            <source>Without it the proposals are only listed.</source>
            <translation>不勾选则只列出推荐位置。</translation>
        </message>
        <message>
            <source>Without phones</source>
            <translation>不带电话</translation>
        </message>
        <message>
            <source>Without post</source>
            <translation>无岗位</translation>
        </message>
        <message>
            <source>Word (docx), Excel (xlsx) or both.</source>
            <translation>Word（docx）、Excel（xlsx）或两者都要。</translation>
        </message>
        <message>
            <source>Word document (*.docx)</source>
            <translation>Word 文档 (*.docx)</translation>
        </message>
        <message>
            <source>Words at the QR code</source>
            <translation>二维码说明</translation>
        </message>
        <message>
            <source>Words for groups of units</source>
            <translation>单位组的写法</translation>
        </message>
        <message>
            <source>Words for kinds of places</source>
            <translation>地方类别的写法</translation>
        </message>
        <message>
            <source>Words for nothing found</source>
            <translation>表示未发现问题的用语</translation>
        </message>
        <message>
            <source>Words in front of the name</source>
            <translation>姓名前的称谓</translation>
        </message>
        <message>
            <source>Words of a title that tell the level</source>
            <translation>判断级别的职务用语</translation>
        </message>
        <message>
            <source>Words of this county that the plan reader adds to its own</source>
            <translation>读取方案时补充的本县用语</translation>
        </message>
        <message>
            <source>Words that name a station</source>
            <translation>护林站、检查站等的名称用字</translation>
        </message>
        <message>
            <source>Words that tell a fire</source>
            <translation>表示火情的字词</translation>
        </message>
        <message>
            <source>Words that tell the kind of an overlay area</source>
            <translation>用来识别重点区域类型的词</translation>
        </message>
        <message>
            <source>Workbooks</source>
            <translation>表数</translation>
        </message>
        <message>
            <source>Workbooks as they came back.</source>
            <translation>各单位返回的表。</translation>
        </message>
        <message>
            <source>Worth knowing</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Would not any more</source>
            <translation>变为未达标人数</translation>
        </message>
        <message>
            <source>Would reach the target</source>
            <translation>变为达标人数</translation>
        </message>
        <message>
            <source>Write the code in its plain form.</source>
            <translation>改为规范写法。</translation>
        </message>
        <message>
            <source>Write the reason: it is printed beside the verdict of the rule.</source>
            <translation>请填写理由：它会和规则判定一起打印出来。</translation>
        </message>
        <message>
            <source>Write who decides: the name is printed.</source>
            <translation>请填写认定人：姓名会打印出来。</translation>
        </message>
        <message>
            <source>Writes a Word document with a page for every holder as of a day: areas, 亩, 四至, village chief, and the duties that the profile has for the role and level (people.duties), the same that boards print.</source>
            <translation>按截至日期生成Word文档，每名在任人员一页：责任区、面积、四至、村级林长，以及县情参数（people.duties）中该角色、该级别的职责，与公示牌所印一致。</translation>
        </message>
        <message>
            <source>Writes a roster as of a day to Excel, ready to print: 林长名册, 护林员名册, 联络员通讯录, 包山包人责任清单 with every ranger’s grids, 亩, 四至 and village chief, or 护林员档案表 with kind, fund, contract, training and equipment. The order of the leaders is kept. What is written can be imported again and changes nothing.</source>
            <translation>按截至日期导出名册到Excel，可直接打印：林长名册、护林员名册、联络员通讯录，包山包人责任清单（每名护林员的网格、面积、四至和村级负责人），或护林员档案表（类型、资金来源、合同、培训、装备）。保持领导排序。导出的名册再导入，不产生任何变化。</translation>
        </message>
        <message>
            <source>Writes accepted grids (a proposal, adjusted or not) into the county, with codes. Grids that exist and have the same code keep their posts, boards and history. A number that was ever given is not given again.</source>
            <translation>把采用的网格（调整过或未调整的方案）连同编号写入县库。编号相同的已有网格保留岗位、公示牌和历史。用过的编号不再使用。</translation>
        </message>
        <message>
            <source>Writes for every town (or village) what it has to do, as a Word document to be signed and as an Excel table to be filled in, into a folder.</source>
            <translation>为每个乡镇（或村）写出任务书：签字用的 Word 文件和填报用的 Excel 表，存入一个文件夹。</translation>
        </message>
        <message>
            <source>Writes how far units are with a task on a day, with a document as evidence, or closes the task for them (销号): closing needs a task that is done, a day and evidence. Earlier reports stay to be seen.</source>
            <translation>登记单位某日的任务进度和佐证材料，或予以销号：销号须已完成，并有日期和佐证材料。以前的填报仍然保留。</translation>
        </message>
        <message>
            <source>Writes one PDF in real size for every area of the level: title, chiefs and rangers as of the date with phones as the profile says, duties, supervision phone, map, QR code, number and imprint. A board whose text does not fit or that lacks what the profile demands is listed with the reason and not written.</source>
            <translation>为该级别的每个责任区输出一个实际尺寸的 PDF：标题、截至所选日期的林长和护林员（电话按县情参数公示）、林长职责、监督电话、示意图、二维码、编号和落款。文字排不下或缺少必要内容的公示牌不输出，并列出原因。</translation>
        </message>
        <message>
            <source>Writes one workbook for every unit and town with its own tasks only, to be filled in with progress and sent back. Group words (各乡镇街道, 成员单位) are expanded to their units; one that nobody has explained is asked for. What was sent to whom is kept, so that it is known who is missing.</source>
            <translation>给每个单位和乡镇各做一份只含自己任务的表，供填报进度后返回。单位组（各乡镇街道、成员单位）按成员展开，没有说明过的会询问。下发给谁有记录，便于知道谁没有报送。</translation>
        </message>
        <message>
            <source>Writes reminders as Word documents in the form of official letters: a slip (提示单) to each chief who has not done enough yet, or a letter (提示函) to each unit with a table of its chiefs. Names, numbers and the ground are data in the profile.</source>
            <translation>按公文格式输出 Word：未达到次数的林长每人一份提示单，或每个单位一份提示函（附所属林长一览表）。名称、文号、依据在县情参数中设定。</translation>
        </message>
        <message>
            <source>Writes the grids into the county, with codes and 四至.</source>
            <translation>把网格连同编号、四至写入县库。</translation>
        </message>
        <message>
            <source>Writes the register of chiefs’ patrols (巡林登记表) of some days to Excel.</source>
            <translation>把某段时间的林长巡林登记表输出为 Excel。</translation>
        </message>
        <message>
            <source>Writes the tables although a group is not explained; its members get no rows for it.</source>
            <translation>单位组没有说明也导出；其成员的表中没有这些任务。</translation>
        </message>
        <message>
            <source>Writes the target table (目标任务分解表) as it stands in the county file to Excel: shares and years with living totals, a sheet that checks every total and says how it was split, progress with completion rates, and the ranking.</source>
            <translation>把县库中的目标任务分解表导出到 Excel：分解数和分年度数带合计公式，核对每个总数并写明分解办法的一页，带完成率的进度表，以及排名。</translation>
        </message>
        <message>
            <source>Writes the task breakdown table (任务分解表) of a plan as a Word document in one of the county’s column sets: A4 landscape, sections merged over all columns, header on every page, page numbers.</source>
            <translation>按本县的表样把方案的任务分解表写成 Word 文档：A4 横向，各部分标题通栏合并，每页重复表头，有页码。</translation>
        </message>
        <message>
            <source>Writes the task breakdown table (任务分解表) of a plan to Excel in one of the county’s column sets: sections merged over all columns, header on every page, A4 landscape, ready to print. A second sheet shows the source sentence of every row; a hidden column lets a table that comes back be recognised.</source>
            <translation>按本县的表样把方案的任务分解表写成 Excel：各部分标题通栏合并，每页重复表头，A4 横向，可直接打印。第二张工作表列出每行的原文；隐藏列用来识别返回的表。</translation>
        </message>
        <message>
            <source>Writes to Excel all posts of a person over time, or all holders of an area’s posts with the days when nobody held them.</source>
            <translation>把一个人历年的全部任职，或一个责任区各岗位历任人员（含空缺时段）导出为 Excel 表。</translation>
        </message>
        <message>
            <source>Writes to Excel who changed which person, post or tenure when, from what to what, and what was undone. Phone numbers and ID numbers never stand in it.</source>
            <translation>将何人何时变更了哪些人员、岗位、任职，由什么变为什么，以及哪些已撤销，写入 Excel。表中不含电话和身份证号。</translation>
        </message>
        <message>
            <source>Writes to Excel who was sent a table, what came back and who is missing, how every task stands at every unit, and the units that have not answered.</source>
            <translation>汇总下发给哪些单位、收回了哪些、谁没有报送，每项任务在各单位的进度，以及未报送单位名单。</translation>
        </message>
        <message>
            <source>Writes 公示牌台账 with place, state, checks and prints of every board; 更换清单 with what is no longer true, since when and by when to mend it; areas without a board; boards that stand too near each other.</source>
            <translation>写出公示牌台账（位置、状态、检查、印制）、更换清单（不符内容、何时变动、何时前更换）、缺牌责任区和相距过近的公示牌。</translation>
        </message>
        <message>
            <source>Writes 问题台账 to Excel, overdue problems first, with sums by town. Towns fill in progress and send it back; “Import problems” takes it in.</source>
            <translation>输出问题台账 Excel，逾期的排在前面，附分乡镇统计。乡镇填写进度报回后，用“导入问题台账”收回。</translation>
        </message>
        <message>
            <source>Written as of {day}: {file}</source>
            <translation>已写出（截至{day}）：{file}</translation>
        </message>
        <message>
            <source>Written as {file}.</source>
            <translation>已输出为 {file}。</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已写出：{file}</translation>
        </message>
        <message>
            <source>X or Y (metres)</source>
            <translation>X 或 Y（米）</translation>
        </message>
        <message>
            <source>Y or X (metres)</source>
            <translation>Y 或 X（米）</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Year and month as 2024-05.</source>
            <translation>年月，如 2024-05。</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Years, as 2023-2027</source>
            <translation>年度，如 2023-2027</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄色</translation>
        </message>
        <message>
            <source>Your edits were saved, but {count} areas kept their former parent. Run the check of areas, it lists them.</source>
            <translation>编辑已保存，但有 {count} 个责任区仍保留原上级。请运行责任区核查，可逐一列出。</translation>
        </message>
        <message>
            <source>Your name, for the change log of the county file:</source>
            <translation>您的姓名，记入县库的变更记录：</translation>
        </message>
        <message>
            <source>Zoom to</source>
            <translation>缩放到</translation>
        </message>
        <message>
            <source>Zoom to it</source>
            <translation>缩放到此</translation>
        </message>
        <message>
            <source>a letter (提示函) to each unit</source>
            <translation>每个单位一份提示函</translation>
        </message>
        <message>
            <source>a slip (提示单) to each chief</source>
            <translation>每名林长一份提示单</translation>
        </message>
        <message>
            <source>a vacant post</source>
            <translation>空缺岗位</translation>
        </message>
        <message>
            <source>aligned</source>
            <translation>对齐后</translation>
        </message>
        <message>
            <source>all levels</source>
            <translation>所有级别</translation>
        </message>
        <message>
            <source>all towns</source>
            <translation>所有乡镇</translation>
        </message>
        <message>
            <source>all who have to go yet</source>
            <translation>全部还须巡林的</translation>
        </message>
        <message>
            <source>all year</source>
            <translation>全年</translation>
        </message>
        <message>
            <source>another track of the same person runs at that time</source>
            <translation>与本人另一轨迹时间重叠</translation>
        </message>
        <message>
            <source>apart from the last</source>
            <translation>与上次相隔</translation>
        </message>
        <message>
            <source>as in the files</source>
            <translation>文件原样</translation>
        </message>
        <message>
            <source>as of {day}, with {count} areas that ended since; the outlines of the others are those of today and may cover them</source>
            <translation>显示 {day} 的情况，含此后撤销的 {count} 个责任区；其余责任区的图形为现状，可能与其重叠</translation>
        </message>
        <message>
            <source>as the layer lies</source>
            <translation>原样导入，不纠偏</translation>
        </message>
        <message>
            <source>as the layer says</source>
            <translation>按图层自带的坐标系</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>at the key place “{name}” {points}</source>
            <translation>重点部位（线路）“{name}”{points}分</translation>
        </message>
        <message>
            <source>at the set hours</source>
            <translation>规定时段内</translation>
        </message>
        <message>
            <source>at the speed of a vehicle</source>
            <translation>乘车速度</translation>
        </message>
        <message>
            <source>auto: files named after 湿地, 保护地 or 古树 are what they are called; else points are settlements, polygons water surfaces, and lines rivers or roads by the name of the file.</source>
            <translation>自动：文件名含湿地、保护地、古树的按文件名；其余点为居民点，面为水面，线按文件名分为河流或道路。</translation>
        </message>
        <message>
            <source>auto: from the code of each row. grid also accepts bare numbers, which are put behind the code of the village around them.</source>
            <translation>auto：按每行代码确定。grid：也接受单独的网格号，自动加上所在村的代码。</translation>
        </message>
        <message>
            <source>auto: judged against the outlines. ha 公顷, mu 亩, m2 平方米.</source>
            <translation>auto：对照图形判断。ha 公顷，mu 亩，m2 平方米。</translation>
        </message>
        <message>
            <source>auto: proposed from all codes of the column together, and refused where they fit two systems that give them different meanings (0303 and 0304 of 三调 and 用地用海).</source>
            <translation>auto：据整列代码提出；同时符合两套且含义不同时（如三调与用地用海的 0303、0304）不导入，请选定。</translation>
        </message>
        <message>
            <source>base: county, towns, villages and grids. overlay: 重点区域, 国有林场, 自然保护地, 古树群 and the like, which may cross the others and have chiefs of their own; LEVEL is then that of their chiefs.</source>
            <translation>base：县、乡镇、村、网格。overlay：重点区域、国有林场、自然保护地、古树群等，可与前者交叉，另设林长；此时“级别”为其林长的级别。</translation>
        </message>
        <message>
            <source>blind: the blind spots; hours, km or visits: the effort map.</source>
            <translation>blind盲区；hours时长、km里程、visits人日为巡护强度图。</translation>
        </message>
        <message>
            <source>by person</source>
            <translation>按人员</translation>
        </message>
        <message>
            <source>by source</source>
            <translation>按来源</translation>
        </message>
        <message>
            <source>by the rule: {verdict}</source>
            <translation>按规则：{verdict}</translation>
        </message>
        <message>
            <source>by verdict</source>
            <translation>按判定</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>changed since the print</source>
            <translation>印制后有变化</translation>
        </message>
        <message>
            <source>cleaned</source>
            <translation>清洗</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>副本</translation>
        </message>
        <message>
            <source>copy: the file goes with the county. link: it stays where it is, and is missing where that is not reached.</source>
            <translation>copy：文件随县库走。link：文件留在原处，到不了那里时显示为缺失。</translation>
        </message>
        <message>
            <source>day is not valid</source>
            <translation>当天无效</translation>
        </message>
        <message>
            <source>day is valid</source>
            <translation>当天有效</translation>
        </message>
        <message>
            <source>decided by hand</source>
            <translation>人工认定</translation>
        </message>
        <message>
            <source>decided by {name}: {verdict} ({reason})</source>
            <translation>{name}认定：{verdict}（{reason}）</translation>
        </message>
        <message>
            <source>drift</source>
            <translation>漂移</translation>
        </message>
        <message>
            <source>ellipsoid less plane, of these</source>
            <translation>其中椭球面与平面量算之差</translation>
        </message>
        <message>
            <source>else</source>
            <translation>其余日子</translation>
        </message>
        <message>
            <source>empty: no limit</source>
            <translation>留空：不限</translation>
        </message>
        <message>
            <source>empty: the name that the county has</source>
            <translation>留空：用县库中已有的名称</translation>
        </message>
        <message>
            <source>ended on {day}</source>
            <translation>{day} 撤销</translation>
        </message>
        <message>
            <source>fitted with the other parts into the shares of “{total}”, the largest remainders first</source>
            <translation>与其他其中项一起在“{total}”各地总数之内平衡取整，余数大的先进位</translation>
        </message>
        <message>
            <source>fixed: locked at the figure. minimum, maximum: at least, at most. all: lock and limits are lifted.</source>
            <translation>fixed：锁定为该数；minimum、maximum：不少于、不多于；all：解除锁定和限额。</translation>
        </message>
        <message>
            <source>forest: area of forest land (林地). cover: area of forest (森林) as the forest cover counts it. area: area of all compartments. count: number of compartments. land: all ground. field: the numbers in a field. forest_field: area of forest land times the number in a field (管护难度).</source>
            <translation>forest：林地面积；cover：森林面积（按森林覆盖率口径）；area：全部小班面积；count：小班个数；land：全部土地；field：某列数值合计；forest_field：林地面积乘以某列数值（如管护难度）。</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>{day}起</translation>
        </message>
        <message>
            <source>good 完好, damaged 损毁, aged 老化, stale 信息变化, removed 已撤除.</source>
            <translation>good 完好，damaged 损毁，aged 老化，stale 信息变化，removed 已撤除。</translation>
        </message>
        <message>
            <source>half-year</source>
            <translation>半年</translation>
        </message>
        <message>
            <source>held at the minimum, the maximum or the share of the total: {places}</source>
            <translation>按下限、上限或总数封顶取值：{places}</translation>
        </message>
        <message>
            <source>hours, km or visits: what the colours of the layer show; it has all three.</source>
            <translation>hours时长、km里程或visits人日：图层按此着色，三项数据都有。</translation>
        </message>
        <message>
            <source>in all</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>in all others (projection, rounding)</source>
            <translation>其余小班（投影、取位）</translation>
        </message>
        <message>
            <source>in each area held</source>
            <translation>每个责任区</translation>
        </message>
        <message>
            <source>in post</source>
            <translation>在岗</translation>
        </message>
        <message>
            <source>in single years the shares could not be kept within those of “{total}”</source>
            <translation>个别年度未能保持在“{total}”之内</translation>
        </message>
        <message>
            <source>in the own area</source>
            <translation>在本人责任区内</translation>
        </message>
        <message>
            <source>in {count} compartments that differ much</source>
            <translation>相差较大的小班（{count} 个）</translation>
        </message>
        <message>
            <source>in {count} pieces</source>
            <translation>分成 {count} 块</translation>
        </message>
        <message>
            <source>in “{name}” {points}</source>
            <translation>位于“{name}”{points}分</translation>
        </message>
        <message>
            <source>inside the own area</source>
            <translation>责任区内</translation>
        </message>
        <message>
            <source>is being computed…</source>
            <translation>正在计算……</translation>
        </message>
        <message>
            <source>is not listed: leaves on {day}</source>
            <translation>名册未列，{day}离任</translation>
        </message>
        <message>
            <source>jitter while resting</source>
            <translation>停留抖动</translation>
        </message>
        <message>
            <source>km in all</source>
            <translation>总公里</translation>
        </message>
        <message>
            <source>km inside</source>
            <translation>区内公里</translation>
        </message>
        <message>
            <source>km of the platform</source>
            <translation>平台公里</translation>
        </message>
        <message>
            <source>km/h</source>
            <translation>公里/时</translation>
        </message>
        <message>
            <source>larger than its own total in the plan; split by itself</source>
            <translation>方案中此项大于其总数，单独分解</translation>
        </message>
        <message>
            <source>last visited {day}, {days} days ago</source>
            <translation>最近到达{day}，距今{days}天</translation>
        </message>
        <message>
            <source>late and due soon</source>
            <translation>逾期和临期的</translation>
        </message>
        <message>
            <source>leave, exempt_day or warning.</source>
            <translation>leave、exempt_day 或 warning。</translation>
        </message>
        <message>
            <source>liaison unit: {unit}</source>
            <translation>联系单位：{unit}</translation>
        </message>
        <message>
            <source>link</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>locked: {places}</source>
            <translation>锁定：{places}</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>m³</source>
            <translation>立方米</translation>
        </message>
        <message>
            <source>never printed</source>
            <translation>未印制</translation>
        </message>
        <message>
            <source>no board yet</source>
            <translation>尚无公示牌</translation>
        </message>
        <message>
            <source>no forest</source>
            <translation>无林地</translation>
        </message>
        <message>
            <source>no gap that matters</source>
            <translation>无影响的中断</translation>
        </message>
        <message>
            <source>no place</source>
            <translation>坐标无效</translation>
        </message>
        <message>
            <source>no record</source>
            <translation>无记录</translation>
        </message>
        <message>
            <source>no track</source>
            <translation>无轨迹</translation>
        </message>
        <message>
            <source>no visit on record</source>
            <translation>查找期内无人到达</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无归属</translation>
        </message>
        <message>
            <source>nobody in post that day</source>
            <translation>当日无人在任</translation>
        </message>
        <message>
            <source>noise from point to point</source>
            <translation>定位误差</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>不要求</translation>
        </message>
        <message>
            <source>not at the set hours</source>
            <translation>不在规定时段</translation>
        </message>
        <message>
            <source>not counted by the platform</source>
            <translation>平台未认定</translation>
        </message>
        <message>
            <source>not in post that day</source>
            <translation>当日不在岗</translation>
        </message>
        <message>
            <source>not in the own area</source>
            <translation>不在其责任区</translation>
        </message>
        <message>
            <source>not judged</source>
            <translation>未判定</translation>
        </message>
        <message>
            <source>not judged yet</source>
            <translation>尚未判定</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未填</translation>
        </message>
        <message>
            <source>not split yet</source>
            <translation>未分解</translation>
        </message>
        <message>
            <source>not valid</source>
            <translation>无效</translation>
        </message>
        <message>
            <source>not visited in {number} days {points}</source>
            <translation>{number}天内无人到达{points}分</translation>
        </message>
        <message>
            <source>not within the days asked</source>
            <translation>不在规定的日期内</translation>
        </message>
        <message>
            <source>of these cut by the outline</source>
            <translation>其中被界线切割</translation>
        </message>
        <message>
            <source>on foot</source>
            <translation>徒步</translation>
        </message>
        <message>
            <source>on leave</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>on standby</source>
            <translation>备勤</translation>
        </message>
        <message>
            <source>only {name}</source>
            <translation>只送{name}</translation>
        </message>
        <message>
            <source>other sources</source>
            <translation>其他来源</translation>
        </message>
        <message>
            <source>outside the own area</source>
            <translation>区外</translation>
        </message>
        <message>
            <source>overdue since {due} (changed on {since})</source>
            <translation>已逾期（{since} 变动，应于 {due} 前更换）</translation>
        </message>
        <message>
            <source>overruled</source>
            <translation>人工认定无效</translation>
        </message>
        <message>
            <source>own track, not a copy</source>
            <translation>非复制轨迹</translation>
        </message>
        <message>
            <source>pasted text</source>
            <translation>粘贴的文字</translation>
        </message>
        <message>
            <source>pdf, tiff and jpg have the real size (pictures with 150 dots an inch); png is small, for phones; svg.</source>
            <translation>pdf、tiff、jpg 为实际尺寸（图片 150 dpi）；png 为手机用小图；另有 svg。</translation>
        </message>
        <message>
            <source>person: each chief one; unit: each unit one.</source>
            <translation>person：每名林长一份提示单；unit：每个单位一份提示函。</translation>
        </message>
        <message>
            <source>place fits no area</source>
            <translation>地点对不上责任区</translation>
        </message>
        <message>
            <source>place says only the area above</source>
            <translation>地点只写到上一级</translation>
        </message>
        <message>
            <source>plan, approval, contract, appointment, photo or other; empty: proposed from the name.</source>
            <translation>plan 方案、approval 批文、contract 合同、appointment 任免文件、photo 照片、other 其他；不填则按文件名推定。</translation>
        </message>
        <message>
            <source>plane less ellipsoid, of these</source>
            <translation>其中平面与椭球面量算之差</translation>
        </message>
        <message>
            <source>platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>profile: as the county’s profile says (patrols.notice.names_people).</source>
            <translation>profile：按县情参数（通报是否点名）。</translation>
        </message>
        <message>
            <source>profile: as the county’s profile says. A4 upright, or A3 to be folded to A4.</source>
            <translation>profile：按县情参数。A4 竖版，或 A3 横版（对折成 A4）。</translation>
        </message>
        <message>
            <source>profile: as the county’s profile says. planar: on the plane of the county’s zone, ellipsoidal: on the ellipsoid.</source>
            <translation>profile：按县情参数；planar：在本县投影带平面上量算；ellipsoidal：在椭球面上量算。</translation>
        </message>
        <message>
            <source>profile: phones as the profile says for this list, and none where it says nothing; with; without.</source>
            <translation>profile：按县情参数对该名册的规定，未规定的不带；with：带电话；without：不带电话。</translation>
        </message>
        <message>
            <source>quarter</source>
            <translation>季度</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>record of the patrol</source>
            <translation>巡护记录</translation>
        </message>
        <message>
            <source>recording interrupted</source>
            <translation>记录中断</translation>
        </message>
        <message>
            <source>repeated instant</source>
            <translation>时间重复</translation>
        </message>
        <message>
            <source>resting: the time counts, the way does not</source>
            <translation>停留：计时间，不计里程</translation>
        </message>
        <message>
            <source>road {name} within {number} m {points}</source>
            <translation>{number}米内有道路{name}{points}分</translation>
        </message>
        <message>
            <source>rounded by the largest remainder, {step} {unit} more each for {places}</source>
            <translation>按最大余数法取整，{places}各进{step}{unit}</translation>
        </message>
        <message>
            <source>route not repeated</source>
            <translation>路线未重复</translation>
        </message>
        <message>
            <source>same route again</source>
            <translation>路线重复</translation>
        </message>
        <message>
            <source>settlement {name} within {number} m {points}</source>
            <translation>{number}米内有居民点{name}{points}分</translation>
        </message>
        <message>
            <source>severe weather</source>
            <translation>恶劣天气</translation>
        </message>
        <message>
            <source>share inside</source>
            <translation>区内占比</translation>
        </message>
        <message>
            <source>speed of a vehicle</source>
            <translation>速度异常</translation>
        </message>
        <message>
            <source>suspected copy</source>
            <translation>疑似复制</translation>
        </message>
        <message>
            <source>ten days (旬)</source>
            <translation>旬</translation>
        </message>
        <message>
            <source>the cleaned track (清洗)</source>
            <translation>清洗后轨迹</translation>
        </message>
        <message>
            <source>the day does not count</source>
            <translation>当日不计</translation>
        </message>
        <message>
            <source>the parts of “{total}” are together more than it: each stays within it, they are not added</source>
            <translation>“{total}”的其中项之和大于总数：各项分别不超过总数，不相加</translation>
        </message>
        <message>
            <source>the phone number of the roster</source>
            <translation>改用名册所列电话</translation>
        </message>
        <message>
            <source>the phone number that is known</source>
            <translation>已登记的电话</translation>
        </message>
        <message>
            <source>the plan itself says {each} {unit} for each</source>
            <translation>方案写明每处{each}{unit}</translation>
        </message>
        <message>
            <source>the platform’s figures (平台)</source>
            <translation>平台数据</translation>
        </message>
        <message>
            <source>the platform’s verdict</source>
            <translation>平台认定</translation>
        </message>
        <message>
            <source>the raw track (原始)</source>
            <translation>原始轨迹</translation>
        </message>
        <message>
            <source>the total is no multiple of {step} {unit}; the rest is with {places}</source>
            <translation>总数不是 {step} {unit}的整数倍，零头放在{places}</translation>
        </message>
        <message>
            <source>the total needs {decimals} decimals</source>
            <translation>总数需要保留{decimals}位小数</translation>
        </message>
        <message>
            <source>this way does not count</source>
            <translation>该方式不计次</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>time runs backwards</source>
            <translation>时间倒退</translation>
        </message>
        <message>
            <source>title: {title}</source>
            <translation>职务：{title}</translation>
        </message>
        <message>
            <source>to date</source>
            <translation>至今</translation>
        </message>
        <message>
            <source>too little time</source>
            <translation>时间不足</translation>
        </message>
        <message>
            <source>too short</source>
            <translation>太短</translation>
        </message>
        <message>
            <source>too small a share inside</source>
            <translation>区内占比不足</translation>
        </message>
        <message>
            <source>too soon after the last</source>
            <translation>间隔不足</translation>
        </message>
        <message>
            <source>too soon after the last one</source>
            <translation>与上次间隔不足</translation>
        </message>
        <message>
            <source>track interrupted</source>
            <translation>轨迹中断</translation>
        </message>
        <message>
            <source>unit: {unit}</source>
            <translation>单位：{unit}</translation>
        </message>
        <message>
            <source>unseen for {number} days and more {points}</source>
            <translation>{number}天以上无人到达{points}分</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>至{day}</translation>
        </message>
        <message>
            <source>up to date</source>
            <translation>与现状一致</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>way</source>
            <translation>里程</translation>
        </message>
        <message>
            <source>week</source>
            <translation>周</translation>
        </message>
        <message>
            <source>would not any more: {name} ({place}), {before} → {after}</source>
            <translation>变为未达标：{name}（{place}），{before} → {after}</translation>
        </message>
        <message>
            <source>would reach it: {name} ({place}), {before} → {after}</source>
            <translation>变为达标：{name}（{place}），{before} → {after}</translation>
        </message>
        <message>
            <source>year</source>
            <translation>年</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>{accepted} accepted ({unchanged} unchanged), {refused} refused, {left} not chosen.</source>
            <translation>接受 {accepted} 条（其中未变 {unchanged} 条），未接受 {refused} 条，未选 {left} 条。</translation>
        </message>
        <message>
            <source>{accepted} accepted ({unchanged} unchanged), {refused} refused.</source>
            <translation>接受 {accepted} 条（其中未变 {unchanged} 条），未接受 {refused} 条。</translation>
        </message>
        <message>
            <source>{accepted} accepted, {refused} refused.</source>
            <translation>接受 {accepted} 条，未接受 {refused} 条。</translation>
        </message>
        <message>
            <source>{area_code} (near {place}) was the code of an area that has ended; a number is never given again. Give the outline a new code, or none to have one proposed.</source>
            <translation>{area_code}（{place} 附近）是已撤销责任区的编号，用过的编号不再启用。请给该图形另编新号，或不填由系统提出。</translation>
        </message>
        <message>
            <source>{area_code} is a code of the level {level}, but {wanted} was chosen. Choose the level “auto”.</source>
            <translation>{area_code} 是{level}代码，而所选级别为{wanted}。请把级别改为“自动”。</translation>
        </message>
        <message>
            <source>{area_code} is no code of the level “{level}”: it has {digits} digits. Correct it.</source>
            <translation>{area_code} 不是“{level}”一级的代码（应为 {digits} 位），请更正。</translation>
        </message>
        <message>
            <source>{area_code} is of a level that the county’s profile does not have ({level}). Add the level to the profile, or leave the row out.</source>
            <translation>{area_code} 的级别（{level}）不在县情参数中。请在县情参数中增加该级别，或不导入此行。</translation>
        </message>
        <message>
            <source>{area_code} {name} cannot be deleted: {what} depend on it. Close or move them first.</source>
            <translation>{area_code} {name} 不能删除：{what} 依赖它。请先办理结束或调整。</translation>
        </message>
        <message>
            <source>{area_code} {name} is gone from the layer and was deleted, as you chose. The change log keeps it.</source>
            <translation>{area_code} {name} 已不在图层中，按您的选择删除。变更记录中仍可查到。</translation>
        </message>
        <message>
            <source>{area_code} {name} is new in the list. Import its outline with “Import divisions and grids”.</source>
            <translation>{area_code} {name} 是清单中新增的。请用“导入区划和网格”导入它的界线。</translation>
        </message>
        <message>
            <source>{area_code} {name} is not in the list any more. Decide whether it was merged; nothing was deleted.</source>
            <translation>{area_code} {name} 已不在清单中。请判断是否已撤并；未删除任何内容。</translation>
        </message>
        <message>
            <source>{area_code} {name} lies where {old_code} {old} is: it may be the same place under another code and name. Import it again with “Compare divisions” to decide, and remove the one that is too much.</source>
            <translation>{area_code} {name} 与 {old_code} {old} 位置相同，可能是同一地方换了代码和名称。请用“比较区划”判断，并删去多余的一个。</translation>
        </message>
        <message>
            <source>{area_code} {name} was left as it is, as you chose.</source>
            <translation>{area_code} {name}：按您的选择未改动。</translation>
        </message>
        <message>
            <source>{area_code} {name}: {count} differences were not taken over, as you chose.</source>
            <translation>{area_code} {name}：按您的选择，有 {count} 处差异未采用。</translation>
        </message>
        <message>
            <source>{area_code}: no area “{parent}” was found one level up; the parent was taken from the code or the place.</source>
            <translation>{area_code}：上一级没有“{parent}”，上级改按代码或位置确定。</translation>
        </message>
        <message>
            <source>{area_code}: the name changed from “{old}” to “{new}”.</source>
            <translation>{area_code}：名称由“{old}”改为“{new}”。</translation>
        </message>
        <message>
            <source>{area_code}: the outline changed, from {old_m2} m² to {new_m2} m². Posts, boards and history stay.</source>
            <translation>{area_code}：图形已更新，面积由 {old_m2} 平方米变为 {new_m2} 平方米。岗位、公示牌和历史不变。</translation>
        </message>
        <message>
            <source>{areas} cannot end on {day}: something in them began on {began}. Choose a later day. Nothing was written.</source>
            <translation>{areas}不能于 {day} 撤销：其中有岗位或任期自 {began} 开始。请选择更晚的日期。未写入任何内容。</translation>
        </message>
        <message>
            <source>{areas} cannot end yet: a tenure there began only on {day}. Merge them a day later, or correct that day first.</source>
            <translation>{areas} 还不能撤销：其任职 {day} 才开始。请过一天再合并，或先更正该日期。</translation>
        </message>
        <message>
            <source>{areas} end on {day}; their posts are closed with that day when you save.</source>
            <translation>{areas} 于 {day} 撤销；保存时，其岗位按该日结束。</translation>
        </message>
        <message>
            <source>{area} and {other} overlap by {m2} m².</source>
            <translation>{area}与{other}重叠 {m2} 平方米。</translation>
        </message>
        <message>
            <source>{area} belongs to no area of a higher level, though it lies in {parent}.</source>
            <translation>{area}没有上级责任区，但位于{parent}内。</translation>
        </message>
        <message>
            <source>{area} belongs to no area of a higher level.</source>
            <translation>{area}没有上级责任区。</translation>
        </message>
        <message>
            <source>{area} cannot be deleted: {what} belong to it. Merge it with its neighbour instead: it then ends on a day and its history stays.</source>
            <translation>{area} 不能删除：还有 {what} 与它相关。请把它合并到相邻责任区：它将在某一日撤销，历史保留。</translation>
        </message>
        <message>
            <source>{area} cannot be split into grids: only an area of the level “{wanted}” can. Choose such a one.</source>
            <translation>{area}不能划分为网格：只有“{wanted}”一级的责任区可以。请另选。</translation>
        </message>
        <message>
            <source>{area} ended on {day}, but its board {board} is not noted as taken down (place: {place}).</source>
            <translation>{area}已于 {day} 撤销，但公示牌 {board} 尚未登记撤除（位置：{place}）。</translation>
        </message>
        <message>
            <source>{area} ended on {day}, but {count} of its posts go on (holders: {names}).</source>
            <translation>{area}已于 {day} 撤销，但仍有 {count} 个岗位未结束（在任：{names}）。</translation>
        </message>
        <message>
            <source>{area} has a sliver of {m2} m².</source>
            <translation>{area}有碎条 {m2} 平方米。</translation>
        </message>
        <message>
            <source>{area} has a tiny part of {m2} m².</source>
            <translation>{area}有碎小部分 {m2} 平方米。</translation>
        </message>
        <message>
            <source>{area} has areas below it. Paint at the lowest level, then nothing is left between the two.</source>
            <translation>{area}还有下级责任区。请在最低一级涂划，以免两级之间对不上。</translation>
        </message>
        <message>
            <source>{area} has grids already where the new ones lie ({count}, the first is {first}; {held} have posts, boards or figures). Nothing was written. To give them the new outlines choose “Replace existing grids”.</source>
            <translation>{area}在新网格的位置上已有网格（{count} 个，第一个是 {first}；其中 {held} 个有岗位、公示牌或数据）。未写入任何内容。如要改为新界线，请选择“替换已有网格”。</translation>
        </message>
        <message>
            <source>{area} has no grids, and in it {count} compartments with {m2} m² of forest.</source>
            <translation>{area}没有网格，其中有林地小班 {count} 个、{m2} 平方米。</translation>
        </message>
        <message>
            <source>{area} has no outline yet. Draw or import it first.</source>
            <translation>{area}还没有图形。请先绘制或导入。</translation>
        </message>
        <message>
            <source>{area} has no outline yet. Draw or import it, then split it.</source>
            <translation>{area}还没有界线。请先绘制或导入，再划分。</translation>
        </message>
        <message>
            <source>{area} has no outline.</source>
            <translation>{area}没有图形。</translation>
        </message>
        <message>
            <source>{area} has no outline: its page has no map. Draw or import it and print the page again.</source>
            <translation>{area}没有图形，档案页上没有示意图。请绘制或导入后重新打印。</translation>
        </message>
        <message>
            <source>{area} has no polygon, so there is no map. Import or draw its outline.</source>
            <translation>{area} 没有图形，无法绘制示意图。请导入或绘制其界线。</translation>
        </message>
        <message>
            <source>{area} has no stored area; its outline has {measured} m².</source>
            <translation>{area}没有登记面积；图形面积为 {measured} 平方米。</translation>
        </message>
        <message>
            <source>{area} has no {roles}.</source>
            <translation>{area}没有{roles}。</translation>
        </message>
        <message>
            <source>{area} has no {role} then, and this role must not stay vacant. Name a successor.</source>
            <translation>{area}将没有{role}，而该角色不得空缺。请指定接任人。</translation>
        </message>
        <message>
            <source>{area} is of the level “{level}”, which the county’s profile does not have.</source>
            <translation>{area}的级别“{level}”不在本县的县情参数中。</translation>
        </message>
        <message>
            <source>{area} lacks boundaries (四至); “—” is printed. Run “Fill in bounds (四至)”, or write them in the form.</source>
            <translation>{area}四至不全，印作“—”。请运行“填写四至”，或在表单中填写。</translation>
        </message>
        <message>
            <source>{area} reaches {m2} m² beyond {other}, to which it belongs.</source>
            <translation>{area}超出其上级{other} {m2} 平方米。</translation>
        </message>
        <message>
            <source>{area} would have no ground left. Merge it with its neighbour instead, or leave a part of it.</source>
            <translation>{area}将没有任何地块。请改用与相邻责任区合并，或给它留下一部分。</translation>
        </message>
        <message>
            <source>{area} would have too many of the role {role} from {day}, as is known already: {names}. The profile admits {count}. Undo the later change first, or change the number in the profile.</source>
            <translation>已知自 {day} 起{area}的{role}将超过人数：{names}。县情参数规定为 {count} 人。请先撤销之后的变动，或修改县情参数中的人数。</translation>
        </message>
        <message>
            <source>{area} would have too many of the role {role}: {names}. The profile admits {count}. Say who leaves, or change the number in the profile.</source>
            <translation>{area}的{role}将超过人数：{names}。县情参数只允许 {count} 人。请指明谁离任，或修改县情参数中的人数。</translation>
        </message>
        <message>
            <source>{area} would lie outside {parent} by {m2} m². Change {area} first, or do it at the lowest level; the boundaries above move along.</source>
            <translation>{area}将有 {m2} 平方米超出{parent}。请先调整{area}，或在最低一级操作，上级界线会随之变动。</translation>
        </message>
        <message>
            <source>{area}: from {day} on more than {limit} persons hold the role {role} at a time ({names}).</source>
            <translation>{area}：自{day}起，{role}同时在任超过{limit}人（{names}）。</translation>
        </message>
        <message>
            <source>{area}: its stored area is {recorded} m², its outline has {measured} m². They differ by {m2} m²: the outline was changed elsewhere, or the way of measuring in the profile.</source>
            <translation>{area}：登记面积 {recorded} 平方米，图形面积 {measured} 平方米，相差 {m2} 平方米。图形在别的软件中改过，或者县情参数中的量算方式改过。</translation>
        </message>
        <message>
            <source>{area}: mending {m2} m² would take most of an area away, or nobody is beside it to take it. Correct the outline by hand.</source>
            <translation>{area}：修复 {m2} 平方米会使某一责任区失去大部分面积，或旁边没有可以接收的责任区。请手工修改边界。</translation>
        </message>
        <message>
            <source>{area}: nobody is chief on this day.</source>
            <translation>{area}：当日无人担任林长。</translation>
        </message>
        <message>
            <source>{area}: now belongs to {parent}.</source>
            <translation>{area}：上级已定为{parent}。</translation>
        </message>
        <message>
            <source>{area}: outline repaired ({m2} m²).</source>
            <translation>{area}：图形已修复（{m2} 平方米）。</translation>
        </message>
        <message>
            <source>{area}: part of {m2} m² given to a neighbour.</source>
            <translation>{area}：碎小部分 {m2} 平方米已划归相邻责任区。</translation>
        </message>
        <message>
            <source>{area}: sliver of {m2} m² given to a neighbour.</source>
            <translation>{area}：碎条 {m2} 平方米已划归相邻责任区。</translation>
        </message>
        <message>
            <source>{area}: the code now reads {code}.</source>
            <translation>{area}：编号已改为 {code}。</translation>
        </message>
        <message>
            <source>{area}: the grid has no ranger on this day.</source>
            <translation>{area}：该网格当日没有护林员。</translation>
        </message>
        <message>
            <source>{area}: the name of the office is missing in the profile, so there is no imprint.</source>
            <translation>{area}：县情参数中没有办公室名称，无法落款。</translation>
        </message>
        <message>
            <source>{area}: the plugin has no remedy for this; the list of faults says what to do.</source>
            <translation>{area}：此问题无法自动修复，处理办法见问题清单。</translation>
        </message>
        <message>
            <source>{area}: the profile demands phones, but somebody on this board has none.</source>
            <translation>{area}：县情参数要求公示电话，但牌上有人员没有电话。</translation>
        </message>
        <message>
            <source>{area}: the profile has no duties for this level. Add them to the profile.</source>
            <translation>{area}：县情参数中没有该级别的林长职责，请补充。</translation>
        </message>
        <message>
            <source>{area}: the recorded areas of {count} of {all} compartments are not those of their outlines, in the middle {times} times. Their cause is probably one: the unit, the coordinate system, or outlines of another year.</source>
            <translation>{area}：{all} 个小班中有 {count} 个记载面积与图形面积不符，记载面积约为图形面积的 {times} 倍。多半是同一原因：面积单位、坐标系，或图形与记载不是同一年度。</translation>
        </message>
        <message>
            <source>{area}: the size of the area is not known. Import the divisions with their polygons.</source>
            <translation>{area}：责任区面积未知。请导入带图形的行政区划。</translation>
        </message>
        <message>
            <source>{area}: the stored area is now {measured} m².</source>
            <translation>{area}：登记面积已改为 {measured} 平方米。</translation>
        </message>
        <message>
            <source>{area}: the supervision phone is missing. Fill it in, then print the board.</source>
            <translation>{area}：没有监督电话。请填写后再印制公示牌。</translation>
        </message>
        <message>
            <source>{area}: there is no post of a chief.</source>
            <translation>{area}：没有林长岗位。</translation>
        </message>
        <message>
            <source>{area}: there is no post of a chief. Add the post (it may be vacant), then print the board.</source>
            <translation>{area}：没有林长岗位。请先增加岗位（可以空缺），再印制公示牌。</translation>
        </message>
        <message>
            <source>{area}: there is no ranger, but the profile demands one on this board.</source>
            <translation>{area}：没有护林员，而县情参数要求此牌必须载明护林员。</translation>
        </message>
        <message>
            <source>{area}: there is nobody to name. Import the roster, then print the board.</source>
            <translation>{area}：没有可公示的人员。请先导入花名册，再印制公示牌。</translation>
        </message>
        <message>
            <source>{area}: {count} rangers on this day ({names}); the profile admits {limit}.</source>
            <translation>{area}：当日有{count}名护林员（{names}），县情参数规定为{limit}名。</translation>
        </message>
        <message>
            <source>{area}: {m2} m² are more than the {most} m² that are changed without asking. Look at it and mend it by itself, or allow more.</source>
            <translation>{area}：{m2} 平方米，超过无需询问的上限 {most} 平方米。请查看后单独修复，或提高上限。</translation>
        </message>
        <message>
            <source>{area}: {m2} m² outside {other} cut off.</source>
            <translation>{area}：超出{other}的 {m2} 平方米已裁去。</translation>
        </message>
        <message>
            <source>{asked} windows: {done} done, {late} late, {soon} due soon.</source>
            <translation>应完成{asked}项：已完成{done}，逾期{late}，临期{soon}。</translation>
        </message>
        <message>
            <source>{boards} boards, {stale} to be renewed: {file}</source>
            <translation>公示牌 {boards} 块，需更换 {stale} 块：{file}</translation>
        </message>
        <message>
            <source>{cells} cells, {hours}, {kilometres} km.</source>
            <translation>{cells}格，{hours}，{kilometres}公里。</translation>
        </message>
        <message>
            <source>{cells} cells, {hours}, {kilometres} km. Saved: {path}</source>
            <translation>{cells}格，{hours}，{kilometres}公里。已保存：{path}</translation>
        </message>
        <message>
            <source>{closed} tenures closed, {opened} opened; {boards} boards to reprint.</source>
            <translation>终止任职 {closed} 项，新任职 {opened} 项；需重印公示牌 {boards} 块。</translation>
        </message>
        <message>
            <source>{column}: (not shown)</source>
            <translation>{column}：（不显示）</translation>
        </message>
        <message>
            <source>{column}: {value}</source>
            <translation>{column}：{value}</translation>
        </message>
        <message>
            <source>{count} areas are called “{area}”. Write the code, or the town in front of the name.</source>
            <translation>有 {count} 个责任区叫“{area}”。请写编号，或在名称前写上乡镇。</translation>
        </message>
        <message>
            <source>{count} areas have no parent yet (the first is {first}). Import the level above; the links follow by themselves.</source>
            <translation>有 {count} 个责任区暂无上级（第一个为 {first}）。导入上一级后自动关联。</translation>
        </message>
        <message>
            <source>{count} areas have no 小班: their whole area counts as ground to patrol.</source>
            <translation>{count}个责任区没有小班数据，按全部面积计算。</translation>
        </message>
        <message>
            <source>{count} areas of this layer do not say what they are.</source>
            <translation>该图层有 {count} 个区域未说明类别。</translation>
        </message>
        <message>
            <source>{count} areas will be deleted.</source>
            <translation>将删除 {count} 个责任区。</translation>
        </message>
        <message>
            <source>{count} blind spots on {day}.</source>
            <translation>截至{day}共{count}处盲区。</translation>
        </message>
        <message>
            <source>{count} boards may need {needed} MB, and the disk has {free} MB left. Make room or choose another disk.</source>
            <translation>{count} 块公示牌约需 {needed} MB，磁盘只剩 {free} MB。请清理空间或换一个磁盘。</translation>
        </message>
        <message>
            <source>{count} boards of the levels before are registered.</source>
            <translation>前面级别的 {count} 块公示牌已登记入台账。</translation>
        </message>
        <message>
            <source>{count} boards, {due} to be printed.</source>
            <translation>共 {count} 块，需印制 {due} 块。</translation>
        </message>
        <message>
            <source>{count} chiefs have no rule: choose a preset with “Preset…”, or edit the rules.</source>
            <translation>{count}名林长没有适用的规则：请用“规则预设…”选用一套，或编辑规则。</translation>
        </message>
        <message>
            <source>{count} compartments</source>
            <translation>{count} 个小班</translation>
        </message>
        <message>
            <source>{count} compartments ({hectares} ha) are shrub land whose code does not say whether it is specially designated by the state; they are not in the forest cover.</source>
            <translation>{count} 个小班（{hectares} 公顷）为灌木林地，代码未区分是否国家特别规定，未计入森林覆盖率。</translation>
        </message>
        <message>
            <source>{count} compartments ({hectares} ha) have a land class that no list knows; they are shown as they are and are not forest land here: {values}.</source>
            <translation>{count} 个小班（{hectares} 公顷）的地类不在代码表内，照原样列出，未计入林地：{values}。</translation>
        </message>
        <message>
            <source>{count} compartments ({hectares} ha) lie beyond the county’s zone and are measured in it all the same.</source>
            <translation>{count} 个小班（{hectares} 公顷）在本县投影带以外，仍在本县投影带内量算。</translation>
        </message>
        <message>
            <source>{count} compartments are cut by borders of areas and were split there.</source>
            <translation>{count} 个小班被责任区界线切割，已在界线处分开统计。</translation>
        </message>
        <message>
            <source>{count} compartments have no outline and can be in no area. Draw or delete them.</source>
            <translation>{count} 个小班没有图形，无法归入责任区。请补绘或删除。</translation>
        </message>
        <message>
            <source>{count} compartments have no outline with an area and were left out; the first is {first}. Draw them anew.</source>
            <translation>{count} 个小班没有面积，未参与划分；第一个是 {first}。请重新绘制。</translation>
        </message>
        <message>
            <source>{count} compartments have no recorded area; that of their outlines was used ({hectares} ha).</source>
            <translation>{count} 个小班没有记载面积，以图形面积代替（{hectares} 公顷）。</translation>
        </message>
        <message>
            <source>{count} compartments have outlines that cross themselves; they were measured as repaired. Mend them in the layer.</source>
            <translation>{count} 个小班图形自相交，已按修复后的图形量算。请在图层中改正。</translation>
        </message>
        <message>
            <source>{count} compartments lie in no area, wholly or in part ({hectares} ha); they have a row of their own.</source>
            <translation>{count} 个小班全部或部分不在任何责任区内（{hectares} 公顷），单列一行。</translation>
        </message>
        <message>
            <source>{count} compartments lie where two areas of one level overlap; they are counted once. Check the areas and remove the overlaps.</source>
            <translation>{count} 个小班位于同级责任区重叠处，只计一次。请检查责任区并消除重叠。</translation>
        </message>
        <message>
            <source>{count} days are asked in a window that has only {days}. Lower the count, or choose a longer window.</source>
            <translation>要求{count}天，可这个考核期最短只有{days}天。请减少天数或改用更长的考核期。</translation>
        </message>
        <message>
            <source>{count} differences, {conflicts} of them conflicts. Tick what goes in.</source>
            <translation>{count} 处差异，其中冲突 {conflicts} 处。请勾选要采用的。</translation>
        </message>
        <message>
            <source>{count} differences, {conflicts} of them conflicts; {taken} were taken in.</source>
            <translation>{count} 处差异，其中冲突 {conflicts} 处；采用 {taken} 处。</translation>
        </message>
        <message>
            <source>{count} documents are only linked and not in the copy: {titles}. On another computer they will be shown as missing; attach them as copies where they are needed there.</source>
            <translation>有 {count} 个文件只是链接，不在副本中：{titles}。在别的电脑上会显示为缺失；那边需要的，请改为复制归入。</translation>
        </message>
        <message>
            <source>{count} entries, the latest first. Phones are not shown.</source>
            <translation>共 {count} 条，最近的在前。不显示电话。</translation>
        </message>
        <message>
            <source>{count} entries.</source>
            <translation>共 {count} 条。</translation>
        </message>
        <message>
            <source>{count} faults mended, {areas} areas changed.</source>
            <translation>已修复 {count} 处问题，修改 {areas} 个责任区。</translation>
        </message>
        <message>
            <source>{count} faults, {safe} of them can be mended without a question.</source>
            <translation>共 {count} 处问题，其中 {safe} 处可直接修复。</translation>
        </message>
        <message>
            <source>{count} faults.</source>
            <translation>共 {count} 处问题。</translation>
        </message>
        <message>
            <source>{count} files could not be read.</source>
            <translation>{count} 个文件读不了。</translation>
        </message>
        <message>
            <source>{count} files that are no tracks (photos, documents) were left alone.</source>
            <translation>有 {count} 个文件不是轨迹（照片、文档等），未处理。</translation>
        </message>
        <message>
            <source>{count} files written: {place}</source>
            <translation>已写出{count}个文件：{place}</translation>
        </message>
        <message>
            <source>{count} findings as of {day}. Double-click shows the place.</source>
            <translation>截至{day}共{count}条问题。双击转到所在位置。</translation>
        </message>
        <message>
            <source>{count} from {files}</source>
            <translation>{count} 个（{files}）</translation>
        </message>
        <message>
            <source>{count} grids of {villages} have codes of another village. Give them new numbers? Those that are printed on boards keep theirs.</source>
            <translation>{villages} 有 {count} 个网格的编号不是本村的。是否重新编号？已印在公示牌上的编号保留。</translation>
        </message>
        <message>
            <source>{count} grids, {contiguous} of them contiguous; largest over smallest {ratio}.</source>
            <translation>{count} 个网格，其中 {contiguous} 个连片；最大与最小之比 {ratio}。</translation>
        </message>
        <message>
            <source>{count} layers leave open where they lie: {files}. Answer the questions about them.</source>
            <translation>有 {count} 个图层位置不明：{files}。请回答相关问题。</translation>
        </message>
        <message>
            <source>{count} letters: {file}</source>
            <translation>提示单{count}份：{file}</translation>
        </message>
        <message>
            <source>{count} lines were broken in the middle of a sentence; they were joined to paragraphs.</source>
            <translation>有 {count} 行在句中被换行断开，已按段落接好。</translation>
        </message>
        <message>
            <source>{count} of the accepted proposals are not there any more: the county or the roster has changed since. Compare again.</source>
            <translation>接受的变动建议中有 {count} 条已不存在：县库或名册在此期间有了变化。请重新比对。</translation>
        </message>
        <message>
            <source>{count} overlay areas</source>
            <translation>重点区域 {count}</translation>
        </message>
        <message>
            <source>{count} pairs of compartments lie over one another, on {m2} m² in all; that ground is counted with both. Correct their outlines and import again.</source>
            <translation>有 {count} 对小班图形相互重叠，共 {m2} 平方米，重叠部分在两个小班中各计一次。请修正图形后重新导入。</translation>
        </message>
        <message>
            <source>{count} pairs of compartments lie over one another, on {m2} m² in all; that ground is counted with both. The greatest: {one} and {other}, {most} m².</source>
            <translation>有 {count} 对小班图形相互重叠，共 {m2} 平方米，重叠部分在两个小班中各计一次；最大一处：{one} 与 {other}，{most} 平方米。</translation>
        </message>
        <message>
            <source>{count} patrols at least {hours} hours apart do not fit into the window. Lower one of them.</source>
            <translation>{count}次、每次相隔不少于{hours}小时，在考核期内排不下。请减小其中一项。</translation>
        </message>
        <message>
            <source>{count} people are not judged, because no rule is for their post: {names}. Save one for their role, level or town under “Rules…”.</source>
            <translation>有{count}人未参加判定，因为没有适用于其岗位的规则：{names}。请在“规则…”中为其角色、级别或乡镇保存一条规则。</translation>
        </message>
        <message>
            <source>{count} people fit ({names}). The track is kept without a person. Press “Sources…” and choose whose it is.</source>
            <translation>有 {count} 人符合（{names}）。轨迹已保留，暂无归属。请点“来源…”选择是谁的。</translation>
        </message>
        <message>
            <source>{count} persons are called {name}: {posts}. Write the area behind the name, as {name}@上村.</source>
            <translation>有 {count} 人叫{name}：{posts}。请在姓名后写上责任区，如{name}@上村。</translation>
        </message>
        <message>
            <source>{count} pieces of the village ({m2} m²) cannot be reached from any compartment; they were put to the nearest grid, which may therefore lie in several pieces.</source>
            <translation>村内有 {count} 块地（{m2} 平方米）与任何小班都不相连，已并入最近的网格，该网格可能分成几块。</translation>
        </message>
        <message>
            <source>{count} posts of areas that ended on {day} are still open: the tool for changes of posts is not there. Switch the plugin on again and save once more.</source>
            <translation>{day} 撤销的责任区还有 {count} 个岗位未结束：人事变动工具不可用。请重新启用插件后再保存一次。</translation>
        </message>
        <message>
            <source>{count} problems changed.</source>
            <translation>已更新{count}个问题。</translation>
        </message>
        <message>
            <source>{count} problems that nobody had worked on were deleted with them.</source>
            <translation>一并删除尚未处理的问题{count}个。</translation>
        </message>
        <message>
            <source>{count} problems: {overdue} overdue, {closed} closed.</source>
            <translation>共{count}个问题：逾期{overdue}个，已销号{closed}个。</translation>
        </message>
        <message>
            <source>{count} proposals, {ticked} ticked; {asked} to be answered; {unchanged} rows unchanged.</source>
            <translation>共 {count} 条变动建议，已勾选 {ticked} 条，待确认 {asked} 条；{unchanged} 行未变。</translation>
        </message>
        <message>
            <source>{count} proposals; {unchanged} rows are as in the county.</source>
            <translation>共 {count} 条变动建议；{unchanged} 行与县库一致。</translation>
        </message>
        <message>
            <source>{count} proposed places are on the layer 公示牌, which can be edited now: drag a board to where it is to stand, then save the edits of the layer.</source>
            <translation>已在“公示牌”图层给出 {count} 处推荐位置，图层已进入编辑状态：把公示牌拖到应设的位置，然后保存图层编辑。</translation>
        </message>
        <message>
            <source>{count} rangers in office</source>
            <translation>在岗护林员 {count} 人</translation>
        </message>
        <message>
            <source>{count} rangers, {vacant} vacant posts</source>
            <translation>护林员 {count} 人，空缺 {vacant} 岗</translation>
        </message>
        <message>
            <source>{count} records deleted.</source>
            <translation>已删除{count}条记录。</translation>
        </message>
        <message>
            <source>{count} rows</source>
            <translation>{count} 行</translation>
        </message>
        <message>
            <source>{count} rows are hidden or filtered out in the table; they were read too.</source>
            <translation>表中有 {count} 行被隐藏或筛选掉，也已读取。</translation>
        </message>
        <message>
            <source>{count} rows cannot go in; the preview says why.</source>
            <translation>有 {count} 行不能导入，原因见预览。</translation>
        </message>
        <message>
            <source>{count} rows, {vacant} posts vacant</source>
            <translation>共 {count} 行，空缺岗位 {vacant} 个</translation>
        </message>
        <message>
            <source>{count} rows. Check by the samples which field is what.</source>
            <translation>共 {count} 行。请对照样例核对各字段的含义。</translation>
        </message>
        <message>
            <source>{count} rows. The fields are those you chose last time for such a layer.</source>
            <translation>共 {count} 行。字段对应沿用您上次为同类图层所作的选择。</translation>
        </message>
        <message>
            <source>{count} shares written</source>
            <translation>写入 {count} 个分解数</translation>
        </message>
        <message>
            <source>{count} signboards have to be printed anew.</source>
            <translation>{count} 块公示牌需重新印制。</translation>
        </message>
        <message>
            <source>{count} slips written to {folder}.</source>
            <translation>已写出 {count} 份任务书到“{folder}”。</translation>
        </message>
        <message>
            <source>{count} tables written to {folder}</source>
            <translation>已导出 {count} 份表到 {folder}</translation>
        </message>
        <message>
            <source>{count} taken in, {named} of them with a name.</source>
            <translation>已导入 {count} 个，其中 {named} 个有名称。</translation>
        </message>
        <message>
            <source>{count} tenures were closed with {day}.</source>
            <translation>已按 {day} 结束 {count} 条任职。</translation>
        </message>
        <message>
            <source>{count} that the new edition does not have were removed.</source>
            <translation>新版本中没有的 {count} 个要素已移除。</translation>
        </message>
        <message>
            <source>{count} ticked rows are hidden by the filter.</source>
            <translation>有 {count} 条已勾选的差异被筛选隐藏。</translation>
        </message>
        <message>
            <source>{count} tracks</source>
            <translation>轨迹{count}条</translation>
        </message>
        <message>
            <source>{count} tracks changed. Judge the month again.</source>
            <translation>改动了 {count} 条轨迹，请重新判定当月。</translation>
        </message>
        <message>
            <source>{count} tracks of the month belong to nobody and count for nobody. Tell whose they are under “Sources…” and judge again before anything is handed out.</source>
            <translation>当月有{count}条轨迹未对应到人，未计入任何人。请在“来源…”中指明归属并重新判定后再发出。</translation>
        </message>
        <message>
            <source>{count} tracks were left out: another track has the same points or the same way.</source>
            <translation>有{count}条轨迹与其他轨迹点位或路线相同，未计入。</translation>
        </message>
        <message>
            <source>{count} units are not done after the deadline.</source>
            <translation>已过时限，{count} 个单位未完成。</translation>
        </message>
        <message>
            <source>{count} vacant posts are on the second sheet.</source>
            <translation>空缺的{count}个岗位列在第二张表。</translation>
        </message>
        <message>
            <source>{count} vacant posts have no page in the handbook.</source>
            <translation>{count} 个空缺岗位未列入手册。</translation>
        </message>
        <message>
            <source>{count} values of “{field}” are no numbers or negative and count as 0; the first is that of {first}. Correct them and propose again.</source>
            <translation>字段“{field}”有 {count} 个值不是数字或为负数，按 0 计；第一个是小班 {first}。请更正后重新提出方案。</translation>
        </message>
        <message>
            <source>{count} vertices that stand twice in a row were left away, the first near {place}.</source>
            <translation>略去了 {count} 个重复的顶点，第一处在 {place} 附近。</translation>
        </message>
        <message>
            <source>{count} workbooks: {accepted} rows accepted, {refused} refused.</source>
            <translation>共 {count} 个工作簿：导入 {accepted} 行，未导入 {refused} 行。</translation>
        </message>
        <message>
            <source>{count} would not reach it any more: {names}</source>
            <translation>变为未达标{count}人：{names}</translation>
        </message>
        <message>
            <source>{count} would reach it: {names}</source>
            <translation>变为达标{count}人：{names}</translation>
        </message>
        <message>
            <source>{count} 小班 have a land class that no list of the profile knows; they do not count as forest.</source>
            <translation>有{count}个小班的地类无法识别，未计为林地。</translation>
        </message>
        <message>
            <source>{count} 小班, {hectares} ha</source>
            <translation>小班 {count} 个，{hectares} 公顷</translation>
        </message>
        <message>
            <source>{crs} is not a Gauss-Krüger system in metres over China, so areas would be wrong in it. Choose the county’s CGCS2000 3-degree zone (EPSG:4534 to 4554).</source>
            <translation>{crs} 不是中国范围内以米为单位的高斯-克吕格投影，用它算出的面积不对。请选择本县的 CGCS2000 三度带（EPSG:4534 至 4554）。</translation>
        </message>
        <message>
            <source>{datum}: align</source>
            <translation>{datum}：对齐</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} 天</translation>
        </message>
        <message>
            <source>{days} days late</source>
            <translation>逾期{days}天</translation>
        </message>
        <message>
            <source>{days} days left</source>
            <translation>还有{days}天</translation>
        </message>
        <message>
            <source>{days} days over</source>
            <translation>逾期{days}天</translation>
        </message>
        <message>
            <source>{days} valid days of {people} people</source>
            <translation>有效巡护{days}人日，在岗{people}人</translation>
        </message>
        <message>
            <source>{day} is still to come. Give the day on which the boards were looked at.</source>
            <translation>{day} 还没有到。请填写实际检查日期。</translation>
        </message>
        <message>
            <source>{day} is still to come; {unit} cannot be closed on it.</source>
            <translation>{day}还没有到，{unit}不能在这一天销号。</translation>
        </message>
        <message>
            <source>{day} lies ahead; a patrol or problem cannot have happened then. Correct the day.</source>
            <translation>{day}尚未到来，巡林或问题不可能发生在那天。请改正日期。</translation>
        </message>
        <message>
            <source>{field} is read as {system}, as you chose.</source>
            <translation>{field} 按您选定的{system}代码读取。</translation>
        </message>
        <message>
            <source>{field} is read as {system}, like the compartments that the county has already.</source>
            <translation>{field} 按{system}代码读取，与本县已有小班一致。</translation>
        </message>
        <message>
            <source>{field} is read as {system}: it knows {known} of {count} codes (only it has: {telling}). If this is wrong, choose another under “Code system” and import again.</source>
            <translation>{field} 按{system}代码读取：{count} 个代码中有 {known} 个在其代码表内（只有它才有的代码：{telling}）。如不对，请在“地类代码体系”中另选后再导入。</translation>
        </message>
        <message>
            <source>{field} is read as {system}: it knows {known} of {count} codes, and {others} give them the same meaning.</source>
            <translation>{field} 按{system}代码读取：{count} 个代码中有 {known} 个在其代码表内，{others}中含义相同。</translation>
        </message>
        <message>
            <source>{field}: codes that are in no list were kept as they are: {values}.</source>
            <translation>{field}：代码表中没有的代码按原样保留：{values}。</translation>
        </message>
        <message>
            <source>{file} cannot be read as a layer.</source>
            <translation>{file}不能作为图层读取。</translation>
        </message>
        <message>
            <source>{file} could not be written. Close it in other programs and see whether the disk is full.</source>
            <translation>{file} 无法写入。请在其他程序中关闭该文件，并检查磁盘是否已满。</translation>
        </message>
        <message>
            <source>{file} could not be written. Close it where it is open, or choose another folder.</source>
            <translation>无法写入{file}。请关闭正在打开它的程序，或另选文件夹。</translation>
        </message>
        <message>
            <source>{file} holds no task table: no sheet has the heads 重点任务 or 主要内容 with two more that are known. Restore the row of heads, or ask the unit for its table again.</source>
            <translation>{file} 中没有任务表：没有一张工作表有“重点任务”或“主要内容”以及另外两个认得的表头。请恢复表头，或请单位重新报送。</translation>
        </message>
        <message>
            <source>{file} holds no text. If it is a scan, its text must be recognised first.</source>
            <translation>{file} 中没有文字。如果是扫描件，须先做文字识别。</translation>
        </message>
        <message>
            <source>{file} is a PDF. Ask for the Word document, or copy the text out of the PDF into a .txt file or into the panel; a scan must be typed or run through text recognition first.</source>
            <translation>{file} 是 PDF。请索取 Word 原件，或把文字复制到 .txt 文件或面板里；扫描件须先录入或做文字识别。</translation>
        </message>
        <message>
            <source>{file} is a county file. Choose a layer of key places.</source>
            <translation>{file}是县库文件。请选择重点部位的图层。</translation>
        </message>
        <message>
            <source>{file} is a picture or a scan. Ask for the Word document, or run it through text recognition and save the result as .docx or .txt.</source>
            <translation>{file} 是图片或扫描件。请索取 Word 文档，或先做文字识别并另存为 .docx 或 .txt。</translation>
        </message>
        <message>
            <source>{file} is an old Excel or WPS table or is protected by a password, and no LibreOffice, Excel or WPS was found that could convert it. Open it, choose “Save as”, “Excel workbook (*.xlsx)”, without a password, and read that file.</source>
            <translation>{file} 是旧格式的 Excel 或 WPS 表格或设有密码，且未找到可以转换它的 LibreOffice、Excel 或 WPS。请打开该文件，选“另存为”“Excel 工作簿 (*.xlsx)”，不设密码，再读取另存的文件。</translation>
        </message>
        <message>
            <source>{file} is an old Word or WPS document or is protected by a password, and no LibreOffice, Word or WPS was found that could convert it. Open it in Word or WPS, choose “Save as”, “Word document (*.docx)”, without a password, and read that file.</source>
            <translation>{file} 是旧格式的 Word 或 WPS 文档或设有密码，且未找到可以转换它的 LibreOffice、Word 或 WPS。请用 Word 或 WPS 打开，选“另存为”“Word 文档 (*.docx)”，不设密码，再读取另存的文件。</translation>
        </message>
        <message>
            <source>{file} is damaged or no Excel workbook. Open it in Excel or WPS, save it as .xlsx again, and read that file.</source>
            <translation>{file} 已损坏或不是 Excel 工作簿。请用 Excel 或 WPS 打开，重新另存为 .xlsx 后再读取。</translation>
        </message>
        <message>
            <source>{file} is damaged or no Word document. Open it in Word or WPS, save it as .docx again, and read that file.</source>
            <translation>{file} 已损坏或不是 Word 文档。请用 Word 或 WPS 打开，重新另存为 .docx，再读取。</translation>
        </message>
        <message>
            <source>{file} is no longer true, but another program holds it open, so it is still in the folder. Close it there and move it away before the folder goes to the printer.</source>
            <translation>{file} 内容已过时，但被其他程序占用，仍在文件夹中。请先关闭并移走，再将文件夹交付印制。</translation>
        </message>
        <message>
            <source>{file} is no plan that can be read: choose a .docx, .txt or .xlsx file.</source>
            <translation>{file} 不是可以读取的方案：请选择 .docx、.txt 或 .xlsx 文件。</translation>
        </message>
        <message>
            <source>{file} is not a picture that QGIS can read. Save it as JPG (phones: “most compatible”) and add it again.</source>
            <translation>{file} 不是 QGIS 能读取的图片。请另存为 JPG（手机相机设为“兼容性最佳”）后重新添加。</translation>
        </message>
        <message>
            <source>{file} is not a print layout of one page. Choose a template (*.qpt) saved from QGIS's layout designer.</source>
            <translation>{file} 不是单页的打印布局。请选择用 QGIS 布局设计器保存的模板（*.qpt）。</translation>
        </message>
        <message>
            <source>{file} is not there. Choose the file again.</source>
            <translation>找不到文件{file}，请重新选择。</translation>
        </message>
        <message>
            <source>{file} is open in another program or write-protected. Close it there before printing.</source>
            <translation>{file} 正在其他程序中打开或被写保护。请先关闭再制作。</translation>
        </message>
        <message>
            <source>{file} was converted by an office program before it was read.</source>
            <translation>{file} 已由办公软件转换后读取。</translation>
        </message>
        <message>
            <source>{file} was written by the run before; it is still right.</source>
            <translation>{file} 上次已经输出，内容仍然正确。</translation>
        </message>
        <message>
            <source>{hectares} ha ({mu} mu)</source>
            <translation>{hectares} 公顷（{mu} 亩）</translation>
        </message>
        <message>
            <source>{hectares} ha, {mu} mu</source>
            <translation>{hectares} 公顷，{mu} 亩</translation>
        </message>
        <message>
            <source>{hours} h, {km} km, {visits} person-days; last visited {day}</source>
            <translation>{hours}小时，{km}公里，{visits}人日；最近到达{day}</translation>
        </message>
        <message>
            <source>{inside} of {whole} km, {time} inside the own area</source>
            <translation>区内{inside}公里（总{whole}公里），区内{time}</translation>
        </message>
        <message>
            <source>{kilometres} km at the speed of a vehicle.</source>
            <translation>疑点：乘车 {kilometres} 公里。</translation>
        </message>
        <message>
            <source>{km} km and {hours} hours are too much for one day: taken as they stand; check the unit in the table.</source>
            <translation>一天 {km} 公里、{hours} 小时明显偏大：已照原数导入，请核对表中的单位。</translation>
        </message>
        <message>
            <source>{lines} figures were copied and {places} places follow; nothing was taken.</source>
            <translation>复制了 {lines} 个数，而下面只有 {places} 个地方；未粘贴。</translation>
        </message>
        <message>
            <source>{m2} m² of forest in the compartment {code} lie in no grid ({area}).</source>
            <translation>小班 {code} 有林地 {m2} 平方米未落入任何网格（{area}）。</translation>
        </message>
        <message>
            <source>{m2} m² of {area} belong to none of its parts.</source>
            <translation>{area}内有 {m2} 平方米不属于任何下级责任区。</translation>
        </message>
        <message>
            <source>{metres} m are not counted here: recording interrupted for {minutes} min</source>
            <translation>这里 {metres} 米不计：记录中断 {minutes} 分钟</translation>
        </message>
        <message>
            <source>{metres} m from {number}</source>
            <translation>距 {number} 仅 {metres} 米</translation>
        </message>
        <message>
            <source>{metres} m taken away here: {reason}</source>
            <translation>这里去掉 {metres} 米：{reason}</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes}分{seconds}秒</translation>
        </message>
        <message>
            <source>{months} months</source>
            <translation>{months} 个月</translation>
        </message>
        <message>
            <source>{month} is judged.</source>
            <translation>{month}已判定。</translation>
        </message>
        <message>
            <source>{month}: {before} of {people} reach the target, by the new rule {after}.</source>
            <translation>{month}：{people}人中达标{before}人，按新规则达标{after}人。</translation>
        </message>
        <message>
            <source>{mu} (whole)</source>
            <translation>{mu}（全部）</translation>
        </message>
        <message>
            <source>{mu} mu</source>
            <translation>{mu} 亩</translation>
        </message>
        <message>
            <source>{name} ({area_code}) does not belong to this county ({county}). Check the code, or import it into its own county file.</source>
            <translation>{name}（{area_code}）不属于本县（{county}）。请核对代码，或导入它所在县的县库。</translation>
        </message>
        <message>
            <source>{name} ({area_code}) ended on {day}; what belongs to it stays with it. Posts that go on are listed by “Check…”, which ends them.</source>
            <translation>{name}（{area_code}）已于 {day} 撤销，原有记录仍归其所有。未结束的岗位由“核查…”列出，并可在那里结束。</translation>
        </message>
        <message>
            <source>{name} ({area_code}) was added in {parent}.</source>
            <translation>已在{parent}新增{name}（{area_code}）。</translation>
        </message>
        <message>
            <source>{name} ({area_code}) was brought up to date; its posts, boards and history stay.</source>
            <translation>{name}（{area_code}）已更新；其岗位、公示牌和历史保留。</translation>
        </message>
        <message>
            <source>{name} ({area_code}) was replaced and deleted; nothing belonged to it. Its outline is kept in the change log.</source>
            <translation>{name}（{area_code}）已被替换并删除，没有内容属于它。其界线保存在变更记录中。</translation>
        </message>
        <message>
            <source>{name} ({area_code}) would vanish, but things belong to it ({what}). Give one of the new grids its code, or move what belongs to it first. Nothing was written.</source>
            <translation>{name}（{area_code}）将会消失，但有内容属于它（{what}）。请让一个新网格沿用其编号，或先移走这些内容。未写入任何内容。</translation>
        </message>
        <message>
            <source>{name} ({area_code}): {bounds}.</source>
            <translation>{name}（{area_code}）：{bounds}。</translation>
        </message>
        <message>
            <source>{name} ({area_code}): {bounds}. Nothing is known for {missing}; fill it in by hand.</source>
            <translation>{name}（{area_code}）：{bounds}。{missing}面情况不明，请人工填写。</translation>
        </message>
        <message>
            <source>{name} ({area_code}): 四至 that were written stay ({old}); by the new outline they would be {new}. Check them.</source>
            <translation>{name}（{area_code}）：已填写的四至保留（{old}）；按新界线应为{new}。请核对。</translation>
        </message>
        <message>
            <source>{name} ({parent}) keeps {area_code}: it is printed on {boards}. Give it a new number by hand (right button, Renumber) when that board is replaced.</source>
            <translation>{name}（{parent}）保留 {area_code}：该编号已印在公示牌 {boards} 上。更换公示牌时，再用右键“改编号”另编。</translation>
        </message>
        <message>
            <source>{name} ({parent}): {area_code} became {new}.</source>
            <translation>{name}（{parent}）：{area_code} 改为 {new}。</translation>
        </message>
        <message>
            <source>{name} ({title}) may succeed {other} ({known}), whom the roster does not list. Then write {known} as the title; if it is another post, tick it.</source>
            <translation>{name}（{title}）可能是接任名册未列的{other}（{known}）。若是接任，请把职务改为“{known}”；若是另一岗位，请勾选。</translation>
        </message>
        <message>
            <source>{name} and {others} have the same phone number.</source>
            <translation>{name}与{others}电话号码相同。</translation>
        </message>
        <message>
            <source>{name} and {other} have the same ID number.</source>
            <translation>{name}与{other}身份证号相同。</translation>
        </message>
        <message>
            <source>{name} does not hold just one post ({posts}). Say which is meant.</source>
            <translation>{name}任职的岗位不是一个（{posts}）。请指明是哪一个岗位。</translation>
        </message>
        <message>
            <source>{name} does not hold “{post}” on {day}. Check the post and the day.</source>
            <translation>{day} {name}不在“{post}”岗位上。请核对岗位和日期。</translation>
        </message>
        <message>
            <source>{name} does not take “{post}”, which would have begun on {start}.</source>
            <translation>{name}不再就任“{post}”（原定{start}起）。</translation>
        </message>
        <message>
            <source>{name} has another phone.</source>
            <translation>{name}的电话已变更。</translation>
        </message>
        <message>
            <source>{name} has the same phone number as {other}. Check both.</source>
            <translation>{name}与{other}的电话相同，请核对。</translation>
        </message>
        <message>
            <source>{name} held no post of a chief on {day}. The record is kept and does not count; check day and post.</source>
            <translation>{name}在{day}不担任林长。记录已保留但不计次；请核对日期和任职。</translation>
        </message>
        <message>
            <source>{name} holds the same post twice at a time (since {first} and since {second}).</source>
            <translation>{name}同一岗位的两段任职时间重叠（{first}起和{second}起）。</translation>
        </message>
        <message>
            <source>{name} holds this post since {known}, the row says {day}. Correct one of them.</source>
            <translation>{name}在县库中自 {known} 起任此职，此行为 {day}，请改正其一。</translation>
        </message>
        <message>
            <source>{name} holds “{post}” already. Choose another person or post.</source>
            <translation>{name}已任“{post}”。请另选人员或岗位。</translation>
        </message>
        <message>
            <source>{name} holds “{post}” only since {start}; it cannot end on {day}. Choose a later day, or correct the tenure’s start.</source>
            <translation>{name}自 {start} 起才任“{post}”，不能在 {day} 离任。请改用较晚的日期，或更正任职起始日期。</translation>
        </message>
        <message>
            <source>{name} holds “{post}” only until {day}, when the post ends.</source>
            <translation>{name}任“{post}”至 {day}，届时岗位撤销。</translation>
        </message>
        <message>
            <source>{name} holds “{post}” only until {day}, when {other} takes over as is known already.</source>
            <translation>{name}任“{post}”至 {day}，之后由已登记的{other}接任。</translation>
        </message>
        <message>
            <source>{name} is a person of his own</source>
            <translation>{name}另有其人</translation>
        </message>
        <message>
            <source>{name} is added to the county file.</source>
            <translation>新增人员{name}。</translation>
        </message>
        <message>
            <source>{name} is in the file but never held a post.</source>
            <translation>{name}已登记，但从未任职。</translation>
        </message>
        <message>
            <source>{name} is in the roster, but holds no post of a chief and never did. Check the name, or enter the post in the people’s dock.</source>
            <translation>{name}在名册中，但从未担任林长。请核对姓名，或先在人员面板登记任职。</translation>
        </message>
        <message>
            <source>{name} is listed twice for the same post, with another title or unit. Leave one of the rows out.</source>
            <translation>{name}在同一岗位上列了两行，职务或单位不同。请只保留一行。</translation>
        </message>
        <message>
            <source>{name} is not in the roster: the tenure as {role} of {area} ends on {day}.</source>
            <translation>名册未列{name}：其{area}{role}任职于{day}终止。</translation>
        </message>
        <message>
            <source>{name} is still ranger, but the contract ended on {known}.</source>
            <translation>{name}仍在岗，但合同已于{known}到期。</translation>
        </message>
        <message>
            <source>{name} is {other}, who is known</source>
            <translation>{name}就是已登记的{other}</translation>
        </message>
        <message>
            <source>{name} keeps: {posts}.</source>
            <translation>{name}仍任：{posts}。</translation>
        </message>
        <message>
            <source>{name} leaves “{post}” on {day}.</source>
            <translation>{day} {name}不再任“{post}”。</translation>
        </message>
        <message>
            <source>{name} left on {known}, but the tenure has no end.</source>
            <translation>{name}已于{known}离岗，但任职没有截止日。</translation>
        </message>
        <message>
            <source>{name} left this post on {known}, the row says {day}. Correct one of them.</source>
            <translation>{name}在县库中于 {known} 离任，此行为 {day}，请改正其一。</translation>
        </message>
        <message>
            <source>{name} lies in no village of the county. Check its place, or fill in the field “parent” with the code of the village.</source>
            <translation>{name}不在本县任何一个村内。请核对位置，或在字段“parent”中填写村代码。</translation>
        </message>
        <message>
            <source>{name} looks after {mu} mu ({areas}), less than the {limit} mu of the profile.</source>
            <translation>{name}管护{mu}亩（{areas}），低于县情参数规定的{limit}亩。</translation>
        </message>
        <message>
            <source>{name} looks after {mu} mu ({areas}), more than the {limit} mu of the profile.</source>
            <translation>{name}管护{mu}亩（{areas}），高于县情参数规定的{limit}亩。</translation>
        </message>
        <message>
            <source>{name} may be: {who}. Nobody was chosen; say who is meant, or write level, town or village beside the name.</source>
            <translation>{name}可能是：{who}。未替您选定；请指明是谁，或在姓名旁写明级别、乡镇或村。</translation>
        </message>
        <message>
            <source>{name} now is {role} of {area} beside {others}, who are not in this roster. Whoever has left: fill in the date of leaving and import again.</source>
            <translation>{name}任{area}{role}，而不在本花名册中的{others}仍在任。已离任的，请填写离任时间后重新导入。</translation>
        </message>
        <message>
            <source>{name} takes “{post}” on {day}.</source>
            <translation>{day} {name}任“{post}”。</translation>
        </message>
        <message>
            <source>{name} was known without a phone number; it was added.</source>
            <translation>{name}原无电话，已补上。</translation>
        </message>
        <message>
            <source>{name} was to leave “{post}” on {end}; this is now {day}.</source>
            <translation>{name}原定 {end} 离任“{post}”，现改为 {day}。</translation>
        </message>
        <message>
            <source>{name} was “{before}” since {since} and is “{now}” from {day}; the former tenure ends on that day.</source>
            <translation>{name}自 {since} 起任“{before}”，自 {day} 起改任“{now}”，原任职于该日结束。</translation>
        </message>
        <message>
            <source>{name} with this phone is in the county file already ({posts}). Choose that person instead of a new one.</source>
            <translation>县库中已有同电话的{name}（{posts}）。请选用此人，不要新增。</translation>
        </message>
        <message>
            <source>{name} would hold the post of {area} at the same time as {other} (from {day}). If {other} has left, fill in the date of leaving; otherwise leave one of them out.</source>
            <translation>{name}与{other}（{day} 起）在{area}同一岗位上的任期重叠。{other}已离任的，请填写离任时间；否则只保留一人。</translation>
        </message>
        <message>
            <source>{name} would hold “{post}” from {day}, before the first day of work {start}. Choose a later day, or correct the person’s dates.</source>
            <translation>{name}自 {day} 任“{post}”，早于到岗日期 {start}。请改用较晚的日期，或更正到岗日期。</translation>
        </message>
        <message>
            <source>{name} would hold “{post}” from {day}, but left on {end}. Choose another person, or correct the person’s dates.</source>
            <translation>{name}自 {day} 任“{post}”，但已于 {end} 离岗。请另选人员，或更正离岗日期。</translation>
        </message>
        <message>
            <source>{name}, EPSG:{epsg}, profile: {profile}</source>
            <translation>{name}，EPSG：{epsg}，县情参数：{profile}</translation>
        </message>
        <message>
            <source>{name}, {day}. By the rule: {verdict}.</source>
            <translation>{name}，{day}。按规则：{verdict}。</translation>
        </message>
        <message>
            <source>{name}, {day}: a second record of the same place and day; the day counts once.</source>
            <translation>{name}，{day}：同日同地的第二条记录；一天计一次。</translation>
        </message>
        <message>
            <source>{name}, {day}: recorded already, nothing changed.</source>
            <translation>{name}，{day}：已登记，没有变化。</translation>
        </message>
        <message>
            <source>{name}, {day}: recorded already; now also changed: {fields}.</source>
            <translation>{name}，{day}：已登记；本次更新：{fields}。</translation>
        </message>
        <message>
            <source>{name}, {day}: recorded; there was a record of that day already ({others}). If this row corrects it, delete that one.</source>
            <translation>{name}，{day}：已登记；同一天原来已有记录（{others}）。若本行是更正，请删除原来那条。</translation>
        </message>
        <message>
            <source>{name}, {day}: row {row_before} says the same; it was taken once.</source>
            <translation>{name}，{day}：与第{row_before}行相同，只收一次。</translation>
        </message>
        <message>
            <source>{name}, {day}: what was found is now problem {numbers}.</source>
            <translation>{name}，{day}：发现的问题已列为{numbers}。</translation>
        </message>
        <message>
            <source>{name}: Excel has changed the code. Check it.</source>
            <translation>{name}：编码已被 Excel 改动，请核对。</translation>
        </message>
        <message>
            <source>{name}: Excel has cut off digits of the phone number; it was left empty. Ask for it.</source>
            <translation>{name}：电话号码的尾数已被 Excel 丢失，未予填入，请补问。</translation>
        </message>
        <message>
            <source>{name}: Excel has damaged the ID number (it keeps only 15 digits).</source>
            <translation>{name}：身份证号被Excel损坏（Excel只保留15位有效数字）。</translation>
        </message>
        <message>
            <source>{name}: Excel has damaged the ID number; it was left empty and not used. Format the column as text and type it again.</source>
            <translation>{name}：身份证号已被 Excel 损坏，未导入也未用于比对。请将该列设为文本格式后重新填写。</translation>
        </message>
        <message>
            <source>{name}: a date of the contract cannot be read; it was left out. Write it as 2024-05-16.</source>
            <translation>{name}：合同日期无法识别，未导入。请写成 2024-05-16 的形式。</translation>
        </message>
        <message>
            <source>{name}: a successor ({other}) is known from {day}; the tenure ends then.</source>
            <translation>{name}：{other}自 {day} 起继任，任职到该日为止。</translation>
        </message>
        <message>
            <source>{name}: a tenure begins on {day}, but the person came only on {known}.</source>
            <translation>{name}：任职自{day}起，但到岗日期为{known}。</translation>
        </message>
        <message>
            <source>{name}: a tenure goes on to {day}, but the person left on {known}.</source>
            <translation>{name}：任职到{day}止，但离岗日期为{known}。</translation>
        </message>
        <message>
            <source>{name}: office or grids “{before}” on the board, “{now}” now.</source>
            <translation>{name}：牌上职务（网格）为“{before}”，现为“{now}”。</translation>
        </message>
        <message>
            <source>{name}: only the office or second number is given; it was taken. Check it.</source>
            <translation>{name}：只填了办公电话或备用号码，已按此记录，请核对。</translation>
        </message>
        <message>
            <source>{name}: the ID number cannot be right (length, date or check digit).</source>
            <translation>{name}：身份证号有误（位数、日期或校验位不对）。</translation>
        </message>
        <message>
            <source>{name}: the ID number is malformed; it was left empty and not used. Check it.</source>
            <translation>{name}：身份证号有误，未导入也未用于比对，请核对。</translation>
        </message>
        <message>
            <source>{name}: the cell has another number of entries than there are names; whose is whose is a guess. Check it.</source>
            <translation>{name}：单元格中的项数与姓名个数不一致，对应关系系推测，请核对。</translation>
        </message>
        <message>
            <source>{name}: the cell names several areas; one of them is {area}.</source>
            <translation>{name}：同一格列有多个责任区，其一为{area}。</translation>
        </message>
        <message>
            <source>{name}: the cell names several roles. Check which was taken.</source>
            <translation>{name}：单元格中有多个角色，请核对所取角色。</translation>
        </message>
        <message>
            <source>{name}: the code changed from {old_code} to {area_code}. Posts, boards and history stay.</source>
            <translation>{name}：代码由 {old_code} 变为 {area_code}。岗位、公示牌和历史记录保留。</translation>
        </message>
        <message>
            <source>{name}: the contract ends before it begins; both dates were left out. Correct them.</source>
            <translation>{name}：合同终止日期早于起始日期，两个日期均未导入，请更正。</translation>
        </message>
        <message>
            <source>{name}: the kind “{kind}” is not in the county’s profile; it was left out. Correct it, or add it to the profile.</source>
            <translation>{name}：护林员类型“{kind}”不在县情参数中，未导入。请更正，或在县情参数中补充。</translation>
        </message>
        <message>
            <source>{name}: the month of the date is not certain. Check it.</source>
            <translation>{name}：日期中的月份不确定，请核对。</translation>
        </message>
        <message>
            <source>{name}: the phone number is malformed ({digits} digits).</source>
            <translation>{name}：电话号码不规范（{digits}位数字）。</translation>
        </message>
        <message>
            <source>{name}: the phone number is malformed; it was kept as written. Check it.</source>
            <translation>{name}：电话号码格式不对，已按原样保留，请核对。</translation>
        </message>
        <message>
            <source>{name}: the phone number was changed to that of the roster.</source>
            <translation>{name}：电话已改为名册所列号码。</translation>
        </message>
        <message>
            <source>{name}: the place was empty and was taken from the row above. Check it.</source>
            <translation>{name}：地名为空，按上一行填入，请核对。</translation>
        </message>
        <message>
            <source>{name}: the roster has the days of the contract only. The first one is taken as the beginning where the county knows none, the last one ends nothing. Correct them where that is wrong.</source>
            <translation>{name}：花名册只有合同起止日期。县库里没有任职时间的，以合同起始日作任职起；合同到期日不作离任。不对的请改正。</translation>
        </message>
        <message>
            <source>{name}: the row names as many areas as persons; {area} was taken for this one. Check it.</source>
            <translation>{name}：该行责任区与人员数目相同，按次序对应为{area}，请核对。</translation>
        </message>
        <message>
            <source>{name}: the row names {persons} persons and {areas} areas and does not say whose is which. Put a semicolon between what belongs to one and to the next (01、02；03).</source>
            <translation>{name}：本行写了 {persons} 人、{areas} 个责任区，没有写明各管哪些。请用分号把每人的分开（如 01、02；03）。</translation>
        </message>
        <message>
            <source>{name}: the start of the post is missing. Fill it in, or give a date for all such rows when importing.</source>
            <translation>{name}：缺少任职时间。请补填，或在导入时统一指定日期。</translation>
        </message>
        <message>
            <source>{name}: the surname is rare. Check it.</source>
            <translation>{name}：姓氏少见，请核对。</translation>
        </message>
        <message>
            <source>{name}: the title and the header name different roles; the other one is {other}. Check which was taken.</source>
            <translation>{name}：标题与表头所写角色不一致，另一个是“{other}”。请核对所取的是否正确。</translation>
        </message>
        <message>
            <source>{name}: the title was “{before}” and is “{now}” now.</source>
            <translation>{name}的职务由“{before}”改为“{now}”。</translation>
        </message>
        <message>
            <source>{name}: the unit was “{before}” and is “{now}” now.</source>
            <translation>{name}的单位由“{before}”改为“{now}”。</translation>
        </message>
        <message>
            <source>{name}: the year of the date is not certain. Check it.</source>
            <translation>{name}：日期中的年份不确定，请核对。</translation>
        </message>
        <message>
            <source>{name}: there are several phone numbers; the first was taken. Check it.</source>
            <translation>{name}：有多个电话号码，取了第一个，请核对。</translation>
        </message>
        <message>
            <source>{name}: this may be no name. Check it.</source>
            <translation>{name}：可能不是姓名，请核对。</translation>
        </message>
        <message>
            <source>{name}: {area} has no grid “{grid}”; the village itself was taken. Check it.</source>
            <translation>{name}：{area}没有“{grid}”这个网格，已按该村记录，请核对。</translation>
        </message>
        <message>
            <source>{name}: “{text}” was read as all {count} grids; {area} is one of them. Tick it if that is right, or write the grids into the cell.</source>
            <translation>{name}：“{text}”按全部 {count} 个网格理解，{area}为其中之一。无误请勾选，否则请在单元格中写明网格。</translation>
        </message>
        <message>
            <source>{name}: “{text}” was taken as {role}. Check it.</source>
            <translation>{name}：“{text}”按{role}记录，请核对。</translation>
        </message>
        <message>
            <source>{new} new problems, {changed} changed, {refused} rows refused.</source>
            <translation>新增问题{new}个，更新{changed}个，未收入{refused}行。</translation>
        </message>
        <message>
            <source>{new} new records, {changed} changed, {problems} new problems.</source>
            <translation>新增记录{new}条，更新{changed}条，新增问题{problems}个。</translation>
        </message>
        <message>
            <source>{number} fires near it {points}</source>
            <translation>附近发生火情{number}起{points}分</translation>
        </message>
        <message>
            <source>{number} grids cannot be made of {compartments} compartments. Choose a smaller number.</source>
            <translation>{compartments} 个小班不能划成 {number} 个网格。请减少网格个数。</translation>
        </message>
        <message>
            <source>{number} has its place already; it is left there.</source>
            <translation>{number} 已有位置，保持不动。</translation>
        </message>
        <message>
            <source>{number} problems near it {points}</source>
            <translation>附近发现问题{number}起{points}分</translation>
        </message>
        <message>
            <source>{number}: closed on {day}, before it was found on {found}. Correct one of the days.</source>
            <translation>{number}：销号日期{day}早于发现日期{found}。请改正其一。</translation>
        </message>
        <message>
            <source>{number}: closed on {day}? That day lies ahead.</source>
            <translation>{number}：销号日期{day}尚未到来。</translation>
        </message>
        <message>
            <source>{number}: reported on {day}, before it was found on {found}. Correct one of the days.</source>
            <translation>{number}：上报日期{day}早于发现日期{found}。请改正其一。</translation>
        </message>
        <message>
            <source>{number}: reported on {day}? That day lies ahead.</source>
            <translation>{number}：上报日期{day}尚未到来。</translation>
        </message>
        <message>
            <source>{number}: the deadline {day} lies before the day of finding {found}.</source>
            <translation>{number}：整改时限{day}早于发现日期{found}。</translation>
        </message>
        <message>
            <source>{office}, {county} and {date} are filled in.</source>
            <translation>{office}、{county}、{date} 会自动填写。</translation>
        </message>
        <message>
            <source>{one} and {other} belong to different parents. Move one of them to the same parent first, or reshape the boundary between the parents.</source>
            <translation>{one}与{other}的上级不同。请先把其中一个调整到同一上级，或修整两个上级之间的界线。</translation>
        </message>
        <message>
            <source>{one} and {other} want different things for “{task}”. Accept only one of them.</source>
            <translation>{one} 与 {other} 对“{task}”填写不同，只能采用其中一份。</translation>
        </message>
        <message>
            <source>{people} people do not fit on this board at the smallest size allowed. Use a larger template, or allow boards of single grids in the profile.</source>
            <translation>{people} 人按允许的最小字号仍放不下。请改用更大的版式，或在县情参数中允许按网格分别制牌。</translation>
        </message>
        <message>
            <source>{people} people, {passed} with enough days, {valid} valid days.</source>
            <translation>共 {people} 人，达标 {passed} 人，有效 {valid} 天。</translation>
        </message>
        <message>
            <source>{percent} % of {unit} is not between 0 and 100.</source>
            <translation>{unit}的完成比例 {percent}% 不在 0 到 100 之间。</translation>
        </message>
        <message>
            <source>{percent} of the forest was seen in {period}.</source>
            <translation>{period}林地覆盖率{percent}。</translation>
        </message>
        <message>
            <source>{period} has not been computed yet. Press “Compute”.</source>
            <translation>{period}尚未计算，请点“计算”。</translation>
        </message>
        <message>
            <source>{period} has not begun yet.</source>
            <translation>{period}尚未开始。</translation>
        </message>
        <message>
            <source>{period}: {percent} of the forest was seen.</source>
            <translation>{period}：林地覆盖率{percent}。</translation>
        </message>
        <message>
            <source>{persons} persons and posts; {cells} cells coloured, {wrong} rows will be refused.</source>
            <translation>共 {persons} 人次（岗）；{cells} 个单元格标色，{wrong} 行不能导入。</translation>
        </message>
        <message>
            <source>{person} has an entry from {start} to {end} already. Delete that one first, or choose other days.</source>
            <translation>{person}在{start}至{end}已有登记。请先删除那一条，或改选日期。</translation>
        </message>
        <message>
            <source>{person} held no post on {day}. The track is kept, the day does not count.</source>
            <translation>{person}在 {day} 不在岗。轨迹已保留，该日不计。</translation>
        </message>
        <message>
            <source>{person}: the leave from {start} to {end} reaches beyond the time in post. Days out of post lower no target; check the dates.</source>
            <translation>{person}：{start}至{end}的请假超出了任职时间。不在岗的日子不会减少应巡天数，请核对日期。</translation>
        </message>
        <message>
            <source>{place} does not lie in the chief’s own area; the record is kept and does not count.</source>
            <translation>{place}不在该林长的责任区内；记录已保留但不计次。</translation>
        </message>
        <message>
            <source>{place} has no share of this target yet; split it first.</source>
            <translation>{place}还没有这项指标的分解数，请先分解。</translation>
        </message>
        <message>
            <source>{place} lies outside the county. Check the coordinates; longitude and latitude may have been exchanged.</source>
            <translation>{place}在县域之外。请核对坐标，经纬度可能写反了。</translation>
        </message>
        <message>
            <source>{place}: drag the names into the order in which lists, tables and boards have them.</source>
            <translation>{place}：拖动姓名排好次序，名册、表格和公示牌均按此排列。</translation>
        </message>
        <message>
            <source>{place}: the cell is empty; not taken.</source>
            <translation>{place}：单元格是空的，未收。</translation>
        </message>
        <message>
            <source>{place}: {value}</source>
            <translation>{place}：{value}</translation>
        </message>
        <message>
            <source>{place}: {value} done</source>
            <translation>{place}：完成 {value}</translation>
        </message>
        <message>
            <source>{place}: {value} is negative; not taken.</source>
            <translation>{place}：{value} 是负数，未收。</translation>
        </message>
        <message>
            <source>{place}: “{value}” is no number; not taken.</source>
            <translation>{place}：“{value}”不是数，未收。</translation>
        </message>
        <message>
            <source>{points} of {total} points have no time of their own. They are kept; without a time nothing can be proved about when.</source>
            <translation>{total} 个点中有 {points} 个没有时间。点已保留，但不能证明何时到过。</translation>
        </message>
        <message>
            <source>{points} points have an impossible time (a wrong clock, 1901 or 1970). They are kept and prove no time.</source>
            <translation>{points} 个点的时间不可能（时钟错误，如1901、1970年）。点已保留，不计时长。</translation>
        </message>
        <message>
            <source>{points} points have no usable coordinates and were left out.</source>
            <translation>{points} 个点的坐标无法使用，已略去。</translation>
        </message>
        <message>
            <source>{points} points lie more than 300 km from the county and were left out.</source>
            <translation>{points} 个点距本县300公里以上，已略去。</translation>
        </message>
        <message>
            <source>{post} (from {day})</source>
            <translation>{post}（{day}起）</translation>
        </message>
        <message>
            <source>{post}: {before} on the board, {now} now (since {since}).</source>
            <translation>{post}：牌上为{before}，现为{now}（{since}起）。</translation>
        </message>
        <message>
            <source>{refused} things are to be mended, {noted} to be known.</source>
            <translation>{refused} 个问题需处理，{noted} 条提示。</translation>
        </message>
        <message>
            <source>{role} is not held at the level of {area} ({level}). Correct the area, or allow it in the profile.</source>
            <translation>{area}（{level}）不设{role}。请改正责任区，或在县情参数中允许。</translation>
        </message>
        <message>
            <source>{role} would have more than {count} holders at a time. Correct the dates, or change the profile.</source>
            <translation>{role}同时在任超过 {count} 人。请改正时间，或修改县情参数。</translation>
        </message>
        <message>
            <source>{rows} lines are incomplete and were left out.</source>
            <translation>有 {rows} 行不完整，已略过。</translation>
        </message>
        <message>
            <source>{rows} rows were not in the order of time; they were put in order.</source>
            <translation>有 {rows} 行没有按时间排列，已按时间排好。</translation>
        </message>
        <message>
            <source>{shown} of {count} blind spots on {day}; all are on the map and in the table.</source>
            <translation>截至{day}共{count}处盲区，列出风险最高的{shown}处；全部见地图和表格。</translation>
        </message>
        <message>
            <source>{source} (part)</source>
            <translation>{source}（部分）</translation>
        </message>
        <message>
            <source>{speed} km/h</source>
            <translation>{speed} 公里/时</translation>
        </message>
        <message>
            <source>{spots} blind spots with {cells} cells.</source>
            <translation>盲区{spots}处，共{cells}格。</translation>
        </message>
        <message>
            <source>{state} stands beside {percent} %.</source>
            <translation>进度填“{state}”，完成比例却是 {percent}%。</translation>
        </message>
        <message>
            <source>{step}: {new} new, {changed} changed, {gone} gone. Ctrl+Z takes it back.</source>
            <translation>{step}：新增 {new} 个，改动 {changed} 个，消失 {gone} 个。按 Ctrl+Z 可撤销。</translation>
        </message>
        <message>
            <source>{step}: {what}. Not saved yet: Ctrl+Z takes it back, “Save” keeps it.</source>
            <translation>{step}：{what}。尚未保存：按 Ctrl+Z 撤销，按工具栏“保存”写入。</translation>
        </message>
        <message>
            <source>{taken} differences taken in, {left} left.</source>
            <translation>采用 {taken} 处，还有 {left} 处未采用。</translation>
        </message>
        <message>
            <source>{targets} targets split: {written} shares written, {unchanged} unchanged.</source>
            <translation>分解了 {targets} 个指标：写入 {written} 个分解数，{unchanged} 个未变。</translation>
        </message>
        <message>
            <source>{tasks} tasks and {targets} targets read.</source>
            <translation>读取了 {tasks} 项任务、{targets} 个指标。</translation>
        </message>
        <message>
            <source>{ticked} of {count} differences are ticked; the others stay as they are.</source>
            <translation>已勾选 {count} 条差异中的 {ticked} 条；其余保持不变。</translation>
        </message>
        <message>
            <source>{title}: {count} compartments have codes that no table knows; they are shown as they are: {values}.</source>
            <translation>{title}：{count} 个小班的代码不在代码表内，照原样列出：{values}。</translation>
        </message>
        <message>
            <source>{title}: {field} is empty in all rows, so the layer says nothing about it. Ask for the data and import again when they are filled in.</source>
            <translation>{title}：字段 {field} 全部为空，图层没有这项资料。请向资料提供单位索取，补齐后重新导入。</translation>
        </message>
        <message>
            <source>{title}: {field} is empty in all rows, {other} is read instead.</source>
            <translation>{title}：字段 {field} 全部为空，改读字段 {other}。</translation>
        </message>
        <message>
            <source>{units} have no part in “{task}”. Assign the unit to the task first.</source>
            <translation>{units}不是“{task}”的责任单位，请先指定单位。</translation>
        </message>
        <message>
            <source>{units} have no task in this plan. Check the names, or assign them first.</source>
            <translation>{units}在方案中没有任务。请核对名称，或先指定单位。</translation>
        </message>
        <message>
            <source>{units} units, {sent} tables sent, {missing} missing.</source>
            <translation>共 {units} 个单位，已下发 {sent} 份，未返回 {missing} 份。</translation>
        </message>
        <message>
            <source>{unit}: {count} tasks.</source>
            <translation>{unit}：{count} 项任务。</translation>
        </message>
        <message>
            <source>{value} h</source>
            <translation>{value} 小时</translation>
        </message>
        <message>
            <source>{value} is negative and cannot be split.</source>
            <translation>{value} 是负数，无法分解。</translation>
        </message>
        <message>
            <source>{value} km</source>
            <translation>{value} 公里</translation>
        </message>
        <message>
            <source>{value} m</source>
            <translation>{value} 米</translation>
        </message>
        <message>
            <source>{verdict} (decided)</source>
            <translation>{verdict}（认定）</translation>
        </message>
        <message>
            <source>{visited} of {places} key places were visited. Saved: {path}</source>
            <translation>{places}处重点部位中巡到{visited}处。已保存：{path}</translation>
        </message>
        <message>
            <source>{what} (undone)</source>
            <translation>{what}（已撤销）</translation>
        </message>
        <message>
            <source>{what}: areas of the outlines in “{file}”; where they overlap they count once.</source>
            <translation>{what}：取自“{file}”的图形面积，重叠处只计一次。</translation>
        </message>
        <message>
            <source>{what}: number of rows in “{file}”.</source>
            <translation>{what}：取自“{file}”的记录数。</translation>
        </message>
        <message>
            <source>{what}: the file “{file}” was not found. Choose it again, or leave the field empty.</source>
            <translation>{what}：找不到文件“{file}”。请重新选择，或留空。</translation>
        </message>
        <message>
            <source>{what}: {count} rows of “{file}” have no usable place and are not counted. Mend them in the layer.</source>
            <translation>{what}：“{file}”中 {count} 行没有可用的位置，未计入。请在图层中改正。</translation>
        </message>
        <message>
            <source>{who} from {day}</source>
            <translation>{who}，自{day}起</translation>
        </message>
        <message>
            <source>{who} from {day} until {end} (exclusive)</source>
            <translation>{who}，{day}至{end}（不含当日）</translation>
        </message>
        <message>
            <source>{who} since {day}</source>
            <translation>{who}，{day}起在任</translation>
        </message>
        <message>
            <source>{who} since {day}, from “{source}”</source>
            <translation>{who}，{day}起在任（来自“{source}”）</translation>
        </message>
        <message>
            <source>{window}: {valid} of {target} days</source>
            <translation>{window}：有效{valid}天，应巡{target}天</translation>
        </message>
        <message>
            <source>{written} boards written, {refused} refused.</source>
            <translation>已输出 {written} 块，未输出 {refused} 块。</translation>
        </message>
        <message>
            <source>{years} years {months} months</source>
            <translation>{years} 年 {months} 个月</translation>
        </message>
        <message>
            <source>“Mend selected” ends the posts and their tenures on the day on which the area ended.</source>
            <translation>点“修复所选”：按责任区撤销之日结束其岗位和任期。</translation>
        </message>
        <message>
            <source>“Mend selected” gives the grids of this village numbers of its code; those that are printed on boards keep theirs.</source>
            <translation>点“修复所选”：按现村代码给该村网格重新编号；已印在公示牌上的编号不变。</translation>
        </message>
        <message>
            <source>“Resource archive (JSON)” is not what “Read the resource archive” gave. Leave it empty.</source>
            <translation>“森林资源档案（JSON）”不是“读取森林资源档案”的结果。请不填。</translation>
        </message>
        <message>
            <source>“{answer}” is no answer about a source. Choose one of those offered.</source>
            <translation>“{answer}”不是可选的答案，请从给出的选项中选择。</translation>
        </message>
        <message>
            <source>“{area_code}” (near {place}) is neither a division code of 6, 9 or 12 digits nor a grid code. Correct it, or choose the level.</source>
            <translation>“{area_code}”（{place} 附近）既不是 6、9、12 位区划代码，也不是网格编号。请改正，或选定级别。</translation>
        </message>
        <message>
            <source>“{date}” is not a date. Write it as 2024-05-31.</source>
            <translation>“{date}”不是日期，请写成 2024-05-31 的形式。</translation>
        </message>
        <message>
            <source>“{date}” is not a date. Write it as 2024-06-05, or leave it empty for today.</source>
            <translation>“{date}”不是日期。请写成 2024-06-05，或留空表示今天。</translation>
        </message>
        <message>
            <source>“{date}” is not a day. Write it as 2024-05-31.</source>
            <translation>“{date}”不是日期。请写成 2024-05-31。</translation>
        </message>
        <message>
            <source>“{day}” is no day that could be read. Write it as 2024-04-12.</source>
            <translation>“{day}”读不出日期。请写作 2024-04-12。</translation>
        </message>
        <message>
            <source>“{day}” is no day. Write it as 2024-05-06.</source>
            <translation>“{day}”不是日期。请写成2024-05-06这样。</translation>
        </message>
        <message>
            <source>“{day}” is not a day. Write it as 2024-06-01.</source>
            <translation>“{day}”不是日期，请写成 2024-06-01 的形式。</translation>
        </message>
        <message>
            <source>“{file}” cannot be opened. Check that the folder is there and that you may read it.</source>
            <translation>打不开“{file}”，请检查文件夹是否存在、是否有读取权限。</translation>
        </message>
        <message>
            <source>“{file}” cannot be read. Check that all parts of a shapefile (.shp, .shx, .dbf) lie together and that it opens in QGIS.</source>
            <translation>“{file}”无法读取。请确认 Shapefile 的 .shp、.shx、.dbf 放在同一文件夹，并能在 QGIS 中打开。</translation>
        </message>
        <message>
            <source>“{file}” cannot be written. Choose another file or folder for the layer.</source>
            <translation>“{file}”无法写入。请为图层另选文件或文件夹。</translation>
        </message>
        <message>
            <source>“{file}” cannot be written. Close it in other programs (Excel, a PDF viewer), or choose a folder that is not write-protected.</source>
            <translation>“{file}”无法写入。请在其他程序（Excel、PDF 阅读器）中关闭它，或换一个没有写保护的文件夹。</translation>
        </message>
        <message>
            <source>“{file}” could not be brought up to date and is unchanged. The details are in the QGIS log.</source>
            <translation>“{file}”未能升级，保持原样，详情见 QGIS 日志。</translation>
        </message>
        <message>
            <source>“{file}” could not be read or written. Nothing was changed; the details are in the QGIS log.</source>
            <translation>“{file}”读写失败，没有改动任何内容，详情见 QGIS 日志。</translation>
        </message>
        <message>
            <source>“{file}” could not be read or written. The details are in the QGIS log.</source>
            <translation>“{file}”读写失败，详情见 QGIS 日志。</translation>
        </message>
        <message>
            <source>“{file}” does not say its coordinate system, and its coordinates (near {place}) fit none that is used in China. Ask whoever made it, choose it under “Coordinate system” and import again.</source>
            <translation>“{file}”没有说明坐标系，坐标值（{place} 附近）也不符合国内常用的任何坐标系。请询问制作人，在“坐标系”中选定后重新导入。</translation>
        </message>
        <message>
            <source>“{file}” does not say its coordinate system. Its coordinates (near {place}) look like {proposal}; choose this or the right one under “Coordinate system” and import again.</source>
            <translation>“{file}”没有说明坐标系。按坐标值（{place} 附近）判断像是 {proposal}；请在“坐标系”中选它或正确的坐标系，再重新导入。</translation>
        </message>
        <message>
            <source>“{file}” exists already. Choose another name; an existing county file is never overwritten.</source>
            <translation>“{file}”已经存在。请换一个名字；已有的县库不会被覆盖。</translation>
        </message>
        <message>
            <source>“{file}” has a password. Open it in Excel or WPS, save it without a password and import that.</source>
            <translation>“{file}”设有打开密码。请在 Excel 或 WPS 中打开，另存为不带密码的文件后再导入。</translation>
        </message>
        <message>
            <source>“{file}” has no field with the number of the compartment (XIAO_BAN). Its fields are: {fields}. Rename the right one to XIAO_BAN; where no field is listed, the .dbf file is missing beside the .shp.</source>
            <translation>“{file}”没有小班号字段（XIAO_BAN）。现有字段：{fields}。请把小班号字段改名为 XIAO_BAN；如果一个字段也没有列出，是 .shp 旁边缺少 .dbf 文件。</translation>
        </message>
        <message>
            <source>“{file}” has no field “{field}”. Its fields are: {fields}.</source>
            <translation>“{file}”中没有字段“{field}”。现有字段：{fields}。</translation>
        </message>
        <message>
            <source>“{file}” has no grids. Choose the layer with the proposal.</source>
            <translation>“{file}”中没有网格。请选择方案图层。</translation>
        </message>
        <message>
            <source>“{file}” has no layer “{layer}”. Choose another layer.</source>
            <translation>“{file}”中没有图层“{layer}”，请另选图层。</translation>
        </message>
        <message>
            <source>“{file}” has no rows. Check whether the right file was chosen.</source>
            <translation>“{file}”中没有记录，请检查是否选错了文件。</translation>
        </message>
        <message>
            <source>“{file}” has no sheet “{sheet}”. Its sheets are: {sheets}.</source>
            <translation>“{file}”中没有工作表“{sheet}”。现有工作表：{sheets}。</translation>
        </message>
        <message>
            <source>“{file}” has no table with codes and names. Choose a CSV or Excel table with a column of codes and one of names.</source>
            <translation>“{file}”中没有含代码和名称的表。请选择有代码列和名称列的 CSV 或 Excel 表。</translation>
        </message>
        <message>
            <source>“{file}” holds no polygons. Areas and compartments are polygons; choose such a layer.</source>
            <translation>“{file}”不是面图层。责任区和小班应为面，请另选图层。</translation>
        </message>
        <message>
            <source>“{file}” holds the same as “{other}” and was not attached twice.</source>
            <translation>“{file}”与“{other}”内容相同，没有重复归入。</translation>
        </message>
        <message>
            <source>“{file}” is a county file or another GeoPackage and is not written over. Choose another name.</source>
            <translation>“{file}”是县库或其他 GeoPackage，不会被覆盖。请换一个名字。</translation>
        </message>
        <message>
            <source>“{file}” is a folder. Choose the files in it.</source>
            <translation>“{file}”是文件夹。请选择其中的文件。</translation>
        </message>
        <message>
            <source>“{file}” is a program and is not opened from here; its folder is shown.</source>
            <translation>“{file}”是程序，不从这里打开；已打开其所在文件夹。</translation>
        </message>
        <message>
            <source>“{file}” is a single outline without a field of codes. Enter its division code and its name under “Code of the area” and “Name of the area” (code in the file name: {proposal}).</source>
            <translation>“{file}”只有一个图形，没有代码字段。请在“区域代码”和“名称”中填写它的区划代码和名称（文件名中的代码：{proposal}）。</translation>
        </message>
        <message>
            <source>“{file}” is an old Word file (.doc). Open it in Word or WPS, save it as .docx and import that.</source>
            <translation>“{file}”是旧版 Word 文件（.doc）。请在 Word 或 WPS 中打开，另存为 .docx 后再导入。</translation>
        </message>
        <message>
            <source>“{file}” is attached to {area} as a link; the file itself stays where it is.</source>
            <translation>“{file}”已链接到{area}；文件本身留在原处。</translation>
        </message>
        <message>
            <source>“{file}” is attached to {area}; the copy is {path}.</source>
            <translation>“{file}”已归入{area}；副本为 {path}。</translation>
        </message>
        <message>
            <source>“{file}” is damaged or not a county file. Open the latest copy in the folder 备份.</source>
            <translation>“{file}”已损坏或不是县库，请打开“备份”文件夹中最近的副本。</translation>
        </message>
        <message>
            <source>“{file}” is damaged. Open it in Excel or WPS, let it be repaired, save it under a new name and import that.</source>
            <translation>“{file}”已损坏。请用 Excel 或 WPS 打开修复，另存后再导入。</translation>
        </message>
        <message>
            <source>“{file}” is empty: there is no row under a header. Check whether the right file was chosen.</source>
            <translation>“{file}”是空表，表头下没有记录。请检查是否选错了文件。</translation>
        </message>
        <message>
            <source>“{file}” is far too large for a table. Check whether the right file was chosen.</source>
            <translation>“{file}”太大，不像是表格。请检查是否选错了文件。</translation>
        </message>
        <message>
            <source>“{file}” is in use by another program. Save or close it there, then try again.</source>
            <translation>“{file}”正被其他程序使用，请在那里保存或关闭后重试。</translation>
        </message>
        <message>
            <source>“{file}” is neither a workbook nor a table or Word document. Save it as .xlsx and import that.</source>
            <translation>“{file}”既不是工作簿，也不是表格文本或 Word 文档。请另存为 .xlsx 后再导入。</translation>
        </message>
        <message>
            <source>“{file}” is not a county file. Choose one that was made with “Create county”.</source>
            <translation>“{file}”不是县库，请选择用“新建县库”建立的文件。</translation>
        </message>
        <message>
            <source>“{file}” is not the name of an Excel table. Let it end with .xlsx.</source>
            <translation>“{file}”不是 Excel 表的文件名，请以 .xlsx 结尾。</translation>
        </message>
        <message>
            <source>“{file}” is of an older version. Open it once for editing; it is backed up and brought up to date.</source>
            <translation>“{file}”是旧版本的县库。请以编辑方式打开一次，会先备份再升级。</translation>
        </message>
        <message>
            <source>“{file}” is read by this tool and must not be written over. Choose another name for the output.</source>
            <translation>“{file}”正是本工具要读取的文件，不能被覆盖。请为输出换一个名字。</translation>
        </message>
        <message>
            <source>“{file}” is said to be in {crs}, but its coordinates (near {place}) are not: degrees taken for metres or the reverse, or the zone number in front of the easting missing or too much. They look like {proposal}. Choose the right one under “Coordinate system”.</source>
            <translation>“{file}”标明为 {crs}，但坐标值（{place} 附近）不符：把度当成了米或相反，或者横坐标前多了、少了带号。坐标像是 {proposal}。请在“坐标系”中选择正确的坐标系。</translation>
        </message>
        <message>
            <source>“{file}” is write-protected. Copy it to a folder where you may write, then open the copy.</source>
            <translation>“{file}”有写保护。请复制到可写的文件夹，再打开副本。</translation>
        </message>
        <message>
            <source>“{file}” lies at longitude {lon}, latitude {lat}, far from this county. Check whether it is this county’s layer and whether its coordinate system is the right one (else choose it under “Coordinate system”); for a county of that size raise the limits “far_degrees” and “far_kilometres” in the section “areas” of the profile.</source>
            <translation>“{file}”位于东经{lon}°、北纬{lat}°，离本县太远。请检查是不是本县的图层、坐标系对不对（不对时在“坐标系”中选择）；本县范围确有这么大的，请在县情参数“areas”一节调大“far_degrees”和“far_kilometres”。</translation>
        </message>
        <message>
            <source>“{file}” lies at longitude {lon}, latitude {lat}, outside China. Check the coordinate system of the layer and whether the right file was chosen.</source>
            <translation>“{file}”位于经度 {lon}、纬度 {lat}，不在中国境内。请检查图层坐标系以及是否选错了文件。</translation>
        </message>
        <message>
            <source>“{file}” lies {offset} m aside from what the county has ({count} areas compared), and {left} m after shifting it as web maps do: the county’s own outlines look like {datum}, and this layer does not. To replace them by this layer, choose under “Datum” to take it as it lies (as_is).</source>
            <translation>“{file}”与县库已有界线相差 {offset} 米（比对了 {count} 个区域），把它按网络地图加偏后只差 {left} 米：像是县库已有的界线是 {datum}，而这个图层不是。要用这个图层替换，请在“坐标基准”中选原样导入（as_is）。</translation>
        </message>
        <message>
            <source>“{file}” lies {offset} m aside from what the county has ({count} areas compared), and {left} m after undoing the shift of {datum}: it looks like a boundary from a web map. Choose under “Datum” whether to convert it ({proposal}) or to take it as it lies (as_is).</source>
            <translation>“{file}”与县库已有界线相差 {offset} 米（比对了 {count} 个区域），按 {datum} 纠偏后只差 {left} 米：像是取自网络地图的界线。请在“坐标基准”中选择纠偏（{proposal}）还是原样导入（as_is）。</translation>
        </message>
        <message>
            <source>“{file}” was attached to {area} already.</source>
            <translation>“{file}”早已归入{area}。</translation>
        </message>
        <message>
            <source>“{file}” was made by a newer version of the plugin (schema {version}, this one knows {known}). Update the plugin, then open it again.</source>
            <translation>“{file}”由更新版本的插件建立（库版本 {version}，本插件只认识到 {known}）。请升级插件后再打开。</translation>
        </message>
        <message>
            <source>“{file}” was not found. Check the path and try again.</source>
            <translation>找不到“{file}”，请检查路径后重试。</translation>
        </message>
        <message>
            <source>“{indicator}” ({value}{unit}) is a rate, a limit, a range or a figure per place; it is not split.</source>
            <translation>“{indicator}”（{value}{unit}）是比率、限额、区间或每处的数量，不分解。</translation>
        </message>
        <message>
            <source>“{indicator}” is {value} {unit} and can only be split in whole numbers. Correct the target.</source>
            <translation>“{indicator}”为 {value}{unit}，只能按整数分解，请更正指标。</translation>
        </message>
        <message>
            <source>“{indicator}” {value}-{to}{unit}: the range ends before it begins. Kept as written.</source>
            <translation>“{indicator}”{value}-{to}{unit}：范围的上限小于下限。已按原文保留。</translation>
        </message>
        <message>
            <source>“{indicator}” {value}{unit} is more than the whole. Kept as written.</source>
            <translation>“{indicator}”{value}{unit} 超过了百分之百。已按原文保留。</translation>
        </message>
        <message>
            <source>“{indicator}” {value}{unit}: is {missing} missing before the unit? Kept as written.</source>
            <translation>“{indicator}”{value}{unit}：单位前是否漏了“{missing}”？已按原文保留。</translation>
        </message>
        <message>
            <source>“{indicator}” {value}{unit}: such rates are usually given in {usual}. Kept as written.</source>
            <translation>“{indicator}”{value}{unit}：此类比率通常用 {usual} 表示。已按原文保留。</translation>
        </message>
        <message>
            <source>“{indicator}”: between minimum and maximum of {places} lies no whole step. Change one of the two, or the step.</source>
            <translation>“{indicator}”：{places}的下限和上限之间没有整步长的数。请改其中一个，或改步长。</translation>
        </message>
        <message>
            <source>“{indicator}”: every place is locked ({places}) and {short} {unit} of the total are left over. Unlock one.</source>
            <translation>“{indicator}”：各地都已锁定（{places}），总数还剩 {short} {unit}。请解锁一地。</translation>
        </message>
        <message>
            <source>“{indicator}”: the locked shares ({places}) are {short} {unit} more than the total. Lower or unlock one of them.</source>
            <translation>“{indicator}”：锁定数（{places}）之和比总数多 {short} {unit}。请减少或解锁其中一地。</translation>
        </message>
        <message>
            <source>“{indicator}”: what must be given at least ({places}) is {short} {unit} more than there is to share out. Lower a minimum.</source>
            <translation>“{indicator}”：各下限（{places}）之和比可分配的数多 {short} {unit}。请降低下限。</translation>
        </message>
        <message>
            <source>“{indicator}”: {count} locks or limits changed</source>
            <translation>“{indicator}”：改动 {count} 处锁定或限额</translation>
        </message>
        <message>
            <source>“{indicator}”: {short} {unit} are left over, because no place may get more ({places} are at most what they may have, places with weight 0 get nothing). Raise a maximum or choose another method.</source>
            <translation>“{indicator}”：还剩 {short} {unit}无处可放（{places}已到上限，权重为 0 的地方不分）。请提高上限，或换一种办法。</translation>
        </message>
        <message>
            <source>“{input}” was not found. Check the path and try again.</source>
            <translation>找不到“{input}”，请检查路径后重试。</translation>
        </message>
        <message>
            <source>“{kind}” is no way of patrolling that is known (on foot, joint, vehicle, drone, delegated); taken as on foot.</source>
            <translation>“{kind}”不是已知的巡林方式（徒步、联合、车辆、无人机、委托），按徒步登记。</translation>
        </message>
        <message>
            <source>“{kind}” is no way of patrolling. Choose one of those offered.</source>
            <translation>“{kind}”不是巡林方式。请从所列各项中选择。</translation>
        </message>
        <message>
            <source>“{month}” is no month. Write it as 2024-05.</source>
            <translation>“{month}”不是月份。请写成 2024-05 的形式。</translation>
        </message>
        <message>
            <source>“{month}” is not a month. Write it as 2024-05.</source>
            <translation>“{month}”不是月份，请写成 2024-05。</translation>
        </message>
        <message>
            <source>“{name}” has no position; it was not taken.</source>
            <translation>“{name}”没有位置，未导入。</translation>
        </message>
        <message>
            <source>“{name}” holds points, lines or polygons together; it was not taken. Save it as points or lines.</source>
            <translation>“{name}”同时含有点、线或面，未导入。请分别存为点或线后再导入。</translation>
        </message>
        <message>
            <source>“{name}” is a polygon; it was not taken. Key areas are overlay areas: import them in the dock “Areas”.</source>
            <translation>“{name}”是面，未导入。面状的重点区域请在“责任区”面板按重点区域导入。</translation>
        </message>
        <message>
            <source>“{name}” is no name. Correct it and import again.</source>
            <translation>“{name}”不是姓名，请更正后再导入。</translation>
        </message>
        <message>
            <source>“{name}” is not among those of “{post}” on that day. Write the names as the dock shows them.</source>
            <translation>该日“{post}”的任职人中没有“{name}”。请按面板中显示的姓名填写。</translation>
        </message>
        <message>
            <source>“{name}” is there already with {here} m, in the file it has {metres} m: it stays as it is. Change it in the layer 重点部位 or 重点线路 if the file is right.</source>
            <translation>“{name}”已在县库中，为{here}米，文件中为{metres}米，未作改动。如以文件为准，请在图层“重点部位”或“重点线路”中修改。</translation>
        </message>
        <message>
            <source>“{name}” is to get the code {area_code}, which “{other}” still has. Accept the change of its code too, delete it, or give it another code first. Nothing was written.</source>
            <translation>“{name}”要改用代码 {area_code}，但“{other}”仍在使用该代码。请同时接受它的代码变更、将其删除，或先为它另编代码。未写入任何内容。</translation>
        </message>
        <message>
            <source>“{name}” lies far away from the county’s areas; it was not taken. Look whether its coordinate system is right and longitude and latitude are not exchanged.</source>
            <translation>“{name}”离本县责任区太远，未导入。请检查图层的坐标系是否正确、经纬度是否写反。</translation>
        </message>
        <message>
            <source>“{name}” was taken; its layer does not say in which coordinate system it is (degrees were taken as CGCS2000, metres as the county’s). Look on the map whether it lies right.</source>
            <translation>“{name}”已导入；图层未注明坐标系（经纬度按CGCS2000，米按本县坐标系）。请在图上核对位置。</translation>
        </message>
        <message>
            <source>“{period}” has not begun yet.</source>
            <translation>“{period}”还没有开始。</translation>
        </message>
        <message>
            <source>“{period}” is neither a quarter nor a month. Write it as 2024Q2, 2024年第2季度 or 2024-05.</source>
            <translation>“{period}”既不是季度也不是月份。请写成 2024Q2、2024年第2季度 或 2024-05。</translation>
        </message>
        <message>
            <source>“{period}” is no period. Write a month as 2024-05, a quarter as 2024-Q2, a year as 2024, or days as 2024-05-01..2024-05-31.</source>
            <translation>“{period}”不是时段。月写作2024-05，季度写作2024-Q2，年写作2024，起止日期写作2024-05-01..2024-05-31。</translation>
        </message>
        <message>
            <source>“{person}” is not among the rangers of this month. Write the name as in the roster.</source>
            <translation>本月护林员中没有“{person}”。请按花名册填写姓名。</translation>
        </message>
        <message>
            <source>“{place}” names no area of the county: nobody answers for the problem yet. Choose the place with “Change…”.</source>
            <translation>“{place}”中没有本县地名，暂无责任人。请用“修改…”选定地点。</translation>
        </message>
        <message>
            <source>“{place}” stands twice; the first figure was taken.</source>
            <translation>“{place}”出现两次，取第一个数。</translation>
        </message>
        <message>
            <source>“{post}” begins only on {start}; {day} is not after that. Choose a later day.</source>
            <translation>“{post}”自 {start} 起设立，{day} 不在其后。请选更晚的日期。</translation>
        </message>
        <message>
            <source>“{post}” does not belong to the areas that are divided, or is to go to areas that are not among the new ones ({areas}).</source>
            <translation>“{post}”不属于调整的责任区，或划往的责任区不在调整后之列（{areas}）。</translation>
        </message>
        <message>
            <source>“{post}” ended on {end}; on {day} it is not there. Choose an earlier day, or make a new post.</source>
            <translation>“{post}”已于 {end} 撤销，{day} 没有该岗位。请选更早的日期，或新设岗位。</translation>
        </message>
        <message>
            <source>“{post}” ends on {day}.</source>
            <translation>“{post}”于 {day} 撤销。</translation>
        </message>
        <message>
            <source>“{post}” may be several posts: {posts}. Add the role, the title or the code of the area.</source>
            <translation>“{post}”对应多个岗位：{posts}。请补写角色、职务或责任区编号。</translation>
        </message>
        <message>
            <source>“{post}” stays vacant from {day}.</source>
            <translation>“{post}”自 {day} 起空缺。</translation>
        </message>
        <message>
            <source>“{post}” stays vacant from {day}; {unit} carries its work.</source>
            <translation>“{post}”自 {day} 起空缺，工作由{unit}承担。</translation>
        </message>
        <message>
            <source>“{preset}” is no preset of chiefs’ rules. Choose one of those offered.</source>
            <translation>“{preset}”不是林长巡林规则预设。请从所列各项中选择。</translation>
        </message>
        <message>
            <source>“{rule}” is not in force from {end} on as it is. Choose that day or an earlier one; to let it judge longer, save it again.</source>
            <translation>规则“{rule}”自{end}起已不再执行。请选择这一天或更早的日期；如需延长执行，请重新保存该规则。</translation>
        </message>
        <message>
            <source>“{state}” is no state of progress ({unit}).</source>
            <translation>“{state}”不是规定的进度（{unit}）。</translation>
        </message>
        <message>
            <source>“{state}” is not a state of a board. It may be 完好, 损毁, 老化 or 信息变化.</source>
            <translation>“{state}”不是公示牌状态，可为完好、损毁、老化或信息变化。</translation>
        </message>
        <message>
            <source>“{task}”: conflict, not taken in. The county has: {now} The table has: {text}</source>
            <translation>“{task}”：有冲突，未采用。库中为：{now} 表中为：{text}</translation>
        </message>
        <message>
            <source>“{task}”: not taken in: {text}</source>
            <translation>“{task}”：未采用：{text}</translation>
        </message>
        <message>
            <source>“{task}”: nothing new.</source>
            <translation>“{task}”：没有变化。</translation>
        </message>
        <message>
            <source>“{task}”: taken in: {text}</source>
            <translation>“{task}”：已采用：{text}</translation>
        </message>
        <message>
            <source>“{text}” does not fit in its place at the smallest size allowed. Shorten it.</source>
            <translation>“{text}”即使用允许的最小字号也排不下，请缩短文字。</translation>
        </message>
        <message>
            <source>“{text}” does not say of which village. Fill in the village, or the numbers of the grids.</source>
            <translation>“{text}”没有写明是哪个村。请填写村名，或写明网格编号。</translation>
        </message>
        <message>
            <source>“{text}” does not say where a post goes. Write it as “上村 林长=甲村+乙村”.</source>
            <translation>“{text}”没有写明岗位划到哪里，请写成“上村 林长=甲村+乙村”。</translation>
        </message>
        <message>
            <source>“{text}” in the column {column} is no figure that can be used; the rest of the row was taken.</source>
            <translation>“{column}”列中的“{text}”不是可用的数值；该行其余数据已导入。</translation>
        </message>
        <message>
            <source>“{text}” in the column 完成比例 is no number from 0 to 100; it is kept in the words.</source>
            <translation>完成比例填写的“{text}”不是 0 到 100 的数字，已保留在进展情况中。</translation>
        </message>
        <message>
            <source>“{text}” is no date. Write it as 2024-05-31.</source>
            <translation>“{text}”不是日期，请写成2024-05-31。</translation>
        </message>
        <message>
            <source>“{text}” is no day. Write it as 2024-06-30.</source>
            <translation>“{text}”不是日期，请写成 2024-06-30。</translation>
        </message>
        <message>
            <source>“{text}” is no day; it is kept in the words, and the day of the return is taken.</source>
            <translation>“{text}”不是日期，已保留在进展情况中，按回收日期登记。</translation>
        </message>
        <message>
            <source>“{text}” is no day; write it as 2024-06-01.</source>
            <translation>“{text}”不是日期，请写成 2024-06-01。</translation>
        </message>
        <message>
            <source>“{text}” is no group with its members. Write one a line, for example 成员单位=县公安局、县财政局.</source>
            <translation>“{text}”不是单位组及其成员。每行写一个，例如：成员单位=县公安局、县财政局。</translation>
        </message>
        <message>
            <source>“{text}” is no percentage; write 0 to 100.</source>
            <translation>“{text}”不是百分比，请填 0 到 100。</translation>
        </message>
        <message>
            <source>“{text}” is no point. Write longitude and latitude, as 106.71, 26.52, or x and y.</source>
            <translation>“{text}”不是坐标。请写经度、纬度（如 106.71, 26.52），或 X、Y。</translation>
        </message>
        <message>
            <source>“{text}” is none of safe, all, none, and no JSON list of ids.</source>
            <translation>“{text}”不是 safe、all、none，也不是编号的 JSON 列表。</translation>
        </message>
        <message>
            <source>“{text}” is none of 未开展, 进行中, 已完成, 滞后; it is kept in the words about the progress.</source>
            <translation>“{text}”不是未开展、进行中、已完成、滞后之一，已保留在进展情况中。</translation>
        </message>
        <message>
            <source>“{text}” is not a date. Write it as 2024-05-16.</source>
            <translation>“{text}”不是日期，请写成 2024-05-16。</translation>
        </message>
        <message>
            <source>“{text}” names no years. Write 2023-2027, or 2023=6000;2024=7000.</source>
            <translation>“{text}”不是年度。请写 2023-2027，或 2023=6000;2024=7000。</translation>
        </message>
        <message>
            <source>“{text}” states a figure, but neither it nor the sentence before says of what. Enter the target by hand.</source>
            <translation>“{text}”只有数字，本句和上一句都看不出是哪项指标，请手工填写目标。</translation>
        </message>
        <message>
            <source>“{text}”: a multiple of an earlier figure; add the target by hand once that figure is known.</source>
            <translation>“{text}”：以原有数字的倍数提出，未写明数值；查明基数后请手工补填指标。</translation>
        </message>
        <message>
            <source>“{text}”: {area} has no grids in the county file. Draw or import them first.</source>
            <translation>“{text}”：县库中{area}还没有网格。请先划定或导入网格。</translation>
        </message>
        <message>
            <source>“{text}”: {units} were added to every task as cooperating units.</source>
            <translation>“{text}”：已把 {units} 作为配合单位加到每项任务。</translation>
        </message>
        <message>
            <source>“{title}” is detached, and {path} is deleted.</source>
            <translation>“{title}”已移出，{path} 已删除。</translation>
        </message>
        <message>
            <source>“{title}” is detached, but {path} is open in another program. Close it there and delete the file by hand.</source>
            <translation>“{title}”已移出，但 {path} 正被其他程序打开。请关闭后手工删除该文件。</translation>
        </message>
        <message>
            <source>“{title}” is detached; its file stays, for something else uses it: {path}.</source>
            <translation>“{title}”已移出；别处还用到，文件仍在：{path}。</translation>
        </message>
        <message>
            <source>“{title}” is detached; its file stays: {path}.</source>
            <translation>“{title}”已移出；文件仍在：{path}。</translation>
        </message>
        <message>
            <source>“{title}” is detached; no file was deleted.</source>
            <translation>“{title}”已移出；没有删除任何文件。</translation>
        </message>
        <message>
            <source>“{town}” names {count} areas of the county file. Give the area’s code instead.</source>
            <translation>“{town}”在县库中对应{count}个责任区，请改填责任区编码。</translation>
        </message>
        <message>
            <source>“{value}” cannot be used for {key} in the section “areas.checks” of the profile. Enter a number there.</source>
            <translation>县情参数“areas.checks”中的 {key} 不能为“{value}”，请填写数字。</translation>
        </message>
        <message>
            <source>“{value}” does not fit “{name}” of the profile. Write it as it was: a number, true or false.</source>
            <translation>“{value}”不适合参数“{name}”，请按原来的形式填写：数字，或 true、false。</translation>
        </message>
        <message>
            <source>“{value}” is no date. Write it as 2025-06-30.</source>
            <translation>“{value}”不是日期，请写成 2025-06-30 的形式。</translation>
        </message>
        <message>
            <source>“{value}” is no number.</source>
            <translation>“{value}”不是数字。</translation>
        </message>
        <message>
            <source>“{value}” is nothing that a rule knows. Open the rule under “Rules…” and choose again.</source>
            <translation>规则里没有“{value}”这个选项。请在“规则…”中打开它重新选择。</translation>
        </message>
        <message>
            <source>“{weight}” is no weight. Choose forest, area, count, land or field.</source>
            <translation>“{weight}”不是均衡依据。请选择 forest、area、count、land 或 field。</translation>
        </message>
        <message>
            <source>“{window}” is no window that can be judged. Choose year, half-year, quarter, month, ten days or week.</source>
            <translation>“{window}”不是能考核的周期。请选年、半年、季度、月、旬或周。</translation>
        </message>
        <message>
            <source>“{word}” is not known as {column}. Take one of those that are offered.</source>
            <translation>{column}中没有“{word}”。请从给出的选项中选择。</translation>
        </message>
        <message>
            <source>“{word}” is not known as {column}; it was left out.</source>
            <translation>“{word}”不是已知的{column}，未收入。</translation>
        </message>
        <message>
            <source>… and {count} more; save the ledger to see them all.</source>
            <translation>……另有 {count} 条；保存台账可查看全部。</translation>
        </message>
        <message>
            <source>… and {count} more; save the list to see them all.</source>
            <translation>……另有{count}条；保存清单可查看全部。</translation>
        </message>
        <message>
            <source>亩</source>
            <translation>亩</translation>
        </message>
        <message>
            <source>人工认定: a person decides that the day counts or does not, with a reason and a name.</source>
            <translation>人工认定：由人认定当天有效或无效，写明理由和姓名。</translation>
        </message>
        <message>
            <source>公示牌, beside the county file</source>
            <translation>县库旁的“公示牌”文件夹</translation>
        </message>
        <message>
            <source>小班</source>
            <translation>小班</translation>
        </message>
        <message>
            <source>小班 as new area</source>
            <translation>小班设为新责任区</translation>
        </message>
        <message>
            <source>巡林登记表 of the records shown, as an Excel table.</source>
            <translation>把所列记录输出为巡林登记表（Excel）。</translation>
        </message>
        <message>
            <source>提示单 to chiefs or 提示函 to units, as Word documents.</source>
            <translation>输出送林长的提示单或送单位的提示函（Word）。</translation>
        </message>
        <message>
            <source>联系单位, where it has one.</source>
            <translation>联系单位，没有可不填。</translation>
        </message>
        <message>
            <source>责任单位; for a post of the office its unit, left empty: the county’s own office.</source>
            <translation>责任单位；机关岗位填所属单位，留空为本县林长制办公室。</translation>
        </message>
        <message>
            <source>问题台账 as an Excel table.</source>
            <translation>输出问题台账（Excel）。</translation>
        </message>
        <message>
            <source>问题台账 that the towns have filled in, or new problems; they can be dropped here.</source>
            <translation>收回乡镇填好的问题台账，或导入新问题；也可拖到这里。</translation>
        </message>
    </context>
</TS>
